import assert from "node:assert/strict";
import { join } from "node:path";
import { remarks } from "../../src/messages/en/remarks.ts";
import { remarkArgs, type RemarkId } from "../../src/model/remark.ts";
import { sourceFiles } from "./source-files.ts";

const ids = Object.keys(remarkArgs) as RemarkId[];
const files = await sourceFiles(join(import.meta.dirname, "../.."));
const sources = files
  .filter(({ path }) => !/^src\/(messages\/|model\/remark\.ts)/.test(path))
  .map(({ text }) => text);

describe("the remarks", () => {
  it("are in order", () => {
    assert.deepEqual(ids, ids.toSorted());
  });

  it("are all made somewhere", () => {
    const unused = ids.filter((id) =>
      sources.every((source) => !source.includes(`"${id}"`)),
    );
    assert.deepEqual(unused, []);
  });

  for (const id of ids) {
    it(`${id} says in a whole sentence all that it is given`, () => {
      const sentence: string = remarks[`remark.${id}`];
      const placeholders = [...sentence.matchAll(/\{(\w+)\}/g)];
      assert.deepEqual(
        placeholders.map(([, name]) => name).sort(),
        remarkArgs[id],
      );
      assert.match(sentence, /^[A-Z{].*\.$/);
    });
  }
});
