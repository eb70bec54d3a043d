import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ruleFolders } from "../../scripts/rule-folders.ts";
import { textFacts } from "../../src/engine/facts/texts.ts";
import { rules as rulesText } from "../../src/messages/en/rules.ts";
import { isMessageId } from "../../src/messages/text.ts";
import { publicCloud } from "../../src/model/cloud.ts";
import { docUrl } from "../../src/model/doc-url.ts";
import { rules } from "../../src/rules/all.ts";
import ruleIds from "../cases/rule-ids.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");
const folders = await ruleFolders(join(root, "src/rules"));

const headings = [
  "What it means",
  "How it was found",
  "Confirm by hand",
  "Repair",
  "What not to do",
  "Source",
];

/** What is known in every landscape, so that no rule is unknown for it. */
const alwaysKnown = ["journey.missing", ...Object.keys(textFacts)];

function read(path: string, file: string): Promise<string> {
  return readFile(join(root, "src/rules", path, file), "utf8");
}

describe("rules", () => {
  it("are indexed, every folder and nothing else, and the table is up to date", async () => {
    assert.deepEqual(
      rules.map(({ id }) => id).sort(),
      folders.map(({ id }) => id).sort(),
    );
    const generate = ["--import", "tsx", "scripts/generate.ts", "--check"];
    await promisify(execFile)(process.execPath, generate, { cwd: root });
  }).timeout(0);

  it("are the whole catalogue, together with those that docs/rules-left-out.md names", async () => {
    const page = await readFile(join(root, "docs/rules-left-out.md"), "utf8");
    const [forGood = [], ...others] = page
      .split(/^## /m)
      .slice(1)
      .map((part) => [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id));
    assert.ok(forGood.length <= 15);
    const all = [...rules.map(({ id }) => id), ...forGood, ...others.flat()];
    assert.deepEqual(all.sort(), ruleIds.toSorted());
  });

  it("hide only rules that exist, and never in a circle", () => {
    const hides = new Map(rules.map((rule) => [rule.id, rule.hides ?? []]));
    const hiddenBy = (id: string): readonly string[] => {
      const direct = hides.get(id);
      assert.ok(direct, `${id} is hidden, but is no rule`);
      return [...direct, ...direct.flatMap(hiddenBy)];
    };
    for (const { id } of rules) {
      assert.ok(!hiddenBy(id).includes(id), id);
    }
  });

  for (const { id, hop, path } of folders) {
    describe(id, () => {
      it("is what its folder says", () => {
        const rule = rules.find((each) => each.id === id);
        assert.ok(rule);
        assert.equal(rule.hop, hop === "meta" ? null : hop);
        assert.notEqual(rule.needs.length, 0);
      });

      it("has a title and a message", () => {
        for (const part of ["title", "message"]) {
          assert.ok(isMessageId(`rule.${id}.${part}`), part);
        }
      });

      it("has a test of each verdict that it can give", async () => {
        const test = await read(path, "rule.test.ts");
        const rule = rules.find((each) => each.id === id);
        const source = await read(path, "rule.ts");
        const verdicts = ["pass", "fail"];
        if (rule?.needs.some((fact) => !alwaysKnown.includes(fact))) {
          verdicts.push("unknown");
        }
        if (rule?.consumers || source.includes("notApplicable()")) {
          verdicts.push("not-applicable");
        }
        for (const verdict of verdicts) {
          assert.ok(test.includes(`"${verdict}"`), `no test of ${verdict}`);
        }
      });

      it("has a test of each further wording of its message", async () => {
        const test = await read(path, "rule.test.ts");
        const start = `rule.${id}.message.`;
        for (const message of Object.keys(rulesText)) {
          const wording = message.slice(start.length);
          assert.ok(
            !message.startsWith(start) ||
              test.includes(`wording: "${wording}"`),
            message,
          );
        }
      });

      it("has a help page with every part, which names its source", async () => {
        const page = await read(path, "rule.md");
        assert.match(page, /^# \S/);
        const found = [...page.matchAll(/^## (.*)$/gm)].map(
          ([, title]) => title,
        );
        assert.deepEqual(found, headings);
        for (const part of page.split(/^#+ .*$/m).slice(2)) {
          assert.notEqual(part.trim(), "");
        }
        const rule = rules.find((each) => each.id === id);
        const source = docUrl(publicCloud, rule?.doc ?? "");
        assert.ok(page.includes(source), `the page does not link to ${source}`);
      });
    });
  }
});
