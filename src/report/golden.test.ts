import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { judge } from "../app/judge.ts";
import * as planner from "../changes/planner.ts";
import { withCommands } from "../engine/commands.ts";
import { diagnose } from "../engine/diagnose.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { rules } from "../rules/all.ts";
import { remedies } from "../rules/remedies.ts";
import {
  blocked,
  healthy,
  privately,
  unclear,
} from "../../test/reports/landscapes.ts";
import { buildView } from "./build-view.ts";
import { diagnosisJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toTerminal } from "./terminal.ts";

const landscapes = { blocked, healthy, unclear, privately };

/** Rules enough for each kind of text; a rule that is added later does not change the files. */
const shown = [
  "client-dns-login-server-fails",
  "client-challenge-missing",
  "webapp-image-pull-over-vnet-without-integration",
  "registry-ip-rules-client-not-included",
  "webapp-outbound-ips-not-allowed",
  "webapp-possible-outbound-ips-not-allowed",
  "identity-missing-pull-role",
  "webapp-no-credentials",
  "image-tag-not-found",
  "insufficient-permissions-to-diagnose",
];

function judgeByFew(landscape: Landscape): Diagnosis {
  const few = rules.filter(({ id }) => shown.includes(id));
  return withCommands(diagnose(landscape, few, planner), landscape, remedies);
}

type Render = (diagnosis: Diagnosis, landscape: Landscape) => string;

const renderers: Readonly<Record<string, Render>> = {
  text: (diagnosis, landscape) => toTerminal(buildView(diagnosis, landscape)),
  markdown: (diagnosis, landscape) =>
    toMarkdown(buildView(diagnosis, landscape)),
  json: (diagnosis) =>
    `${JSON.stringify(diagnosisJson(diagnosis), undefined, 2)}\n`,
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
        compare(file, render(judgeByFew(landscape), landscape));
      });

      it(`of the landscape “${name}” as ${format} is the same from a saved landscape`, () => {
        const copy = copyOf(landscape);
        assert.equal(
          render(judge(copy), copy),
          render(judge(landscape), landscape),
        );
      });

      it(`of the landscape “${name}” as ${format} has every value filled in`, () => {
        const report = render(judge(landscape), landscape);
        assert.doesNotMatch(report, /\{\w+\}/);
        assert.doesNotMatch(report, /undefined|\[object/);
      });
    }
  }

  it("tells its verdicts apart", () => {
    assert.deepEqual(
      Object.values(landscapes).map((landscape) => judge(landscape).verdict),
      ["blocked", "passes", "unknown", "blocked"],
    );
  });
});
