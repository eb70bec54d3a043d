import { readdirSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { printFromHost } from "./console.ts";
import SpecAndJson from "./reporter.ts";

declare const HOST_RESULTS: string;

/** Called by VS Code in its extension host: runs the suites that were bundled beside this file. */
export function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = printFromHost;
  const mocha = new Mocha({
    timeout: 60_000,
    forbidOnly: true,
    reporter: SpecAndJson,
    reporterOptions: { output: HOST_RESULTS },
  });
  for (const file of readdirSync(__dirname)) {
    if (file.startsWith("suite-")) {
      mocha.addFile(path.join(__dirname, file));
    }
  }
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) {
        resolve();
      } else {
        reject(new Error(`Failed tests: ${failures}`));
      }
    });
  });
}
