import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { judge } from "../app/judge.ts";
import type { Landscape } from "../model/landscape.ts";
import { blocked, healthy, unclear } from "../../test/reports/landscapes.ts";
import { buildView } from "./build-view.ts";
import { diagnosisJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toTerminal } from "./terminal.ts";

const landscapes = { blocked, healthy, unclear };

const renderers: Readonly<Record<string, (landscape: Landscape) => string>> = {
  text: (landscape) => toTerminal(buildView(judge(landscape), landscape)),
  markdown: (landscape) => toMarkdown(buildView(judge(landscape), landscape)),
  json: (landscape) =>
    `${JSON.stringify(diagnosisJson(judge(landscape)), undefined, 2)}\n`,
};

/** A copy with nothing in common, as it comes from a file. */
function copyOf(landscape: Landscape): Landscape {
  return JSON.parse(JSON.stringify(landscape)) as Landscape;
}

/** With UPDATE_GOLDEN=1 the files are written anew; look at the difference before you commit it. */
function compare(file: URL, actual: string): void {
  if (process.env.UPDATE_GOLDEN) {
    writeFileSync(file, actual);
  }
  assert.equal(actual, readFileSync(file, "utf8"));
}

describe("a report", () => {
  for (const [name, landscape] of Object.entries(landscapes)) {
    for (const [format, render] of Object.entries(renderers)) {
      it(`of the landscape “${name}” as ${format} is as it was`, () => {
        const file = new URL(
          `../../test/reports/${name}.${format}.golden`,
          import.meta.url,
        );
        compare(file, render(landscape));
      });

      it(`of the landscape “${name}” as ${format} is the same from a saved landscape`, () => {
        assert.equal(render(copyOf(landscape)), render(landscape));
      });

      it(`of the landscape “${name}” as ${format} has every value filled in`, () => {
        assert.doesNotMatch(render(landscape), /\{\w+\}/);
        assert.doesNotMatch(render(landscape), /undefined|\[object/);
      });
    }
  }

  it("tells its verdicts apart", () => {
    assert.deepEqual(
      Object.values(landscapes).map((landscape) => judge(landscape).verdict),
      ["blocked", "passes", "unknown"],
    );
  });
});
