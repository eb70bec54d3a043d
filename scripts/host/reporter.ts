import Mocha from "mocha";

/** Tells the tests as they run, and writes mocha's JSON to the file given as reporter option `output`. */
export default class SpecAndJson extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    new Mocha.reporters.JSON(runner, options);
  }
}
