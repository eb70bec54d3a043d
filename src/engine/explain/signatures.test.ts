import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import ruleIds from "../../../test/cases/rule-ids.json" with { type: "json" };
import samples from "../../../test/cases/signature-samples.json" with { type: "json" };
import { causeClasses, emitters } from "../../model/explanation.ts";
import { rulesFor } from "./cause-rules.ts";
import { explainText } from "./explain.ts";
import { mayTell } from "./prefilter.ts";
import { signatures } from "./signatures.ts";

/** Every quantifier of an expression, those of character classes and escapes left out. */
function quantifiers(source: string): string[] {
  const bare = source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  return [...bare.matchAll(/[*+]|\{\d+,\}/g)].map(([all]) => all);
}

describe("the signatures", () => {
  it("have ids of their own", () => {
    const ids = signatures.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  for (const { signature: id, sample } of samples) {
    it(`know ${id} in ${sample.slice(0, 70)}`, () => {
      const signature = signatures.find((each) => each.id === id);
      assert.ok(signature, "there is such a signature");
      assert.match(sample, signature.expression);
      assert.ok(mayTell(sample), "the prefilter lets the sample through");
    });
  }

  it("match nothing without one of their hints", () => {
    const texts = samples.map(({ sample }) => sample);
    for (const { id, expression, hints } of signatures) {
      for (const text of texts.filter((each) => expression.test(each))) {
        const lower = text.toLowerCase();
        assert.ok(
          hints.some((hint) => lower.includes(hint)),
          `${id} matches without a hint: ${text}`,
        );
      }
    }
  });

  it("hold no quantifier without an upper bound", () => {
    for (const { id, expression } of signatures) {
      assert.deepEqual(quantifiers(expression.source), [], id);
    }
    assert.deepEqual(quantifiers("a*b{2,}c+[*]\\+"), ["*", "{2,}", "+"]);
  });

  it("come to an end on a megabyte made of their own beginnings", function () {
    this.timeout(0);
    for (const { expression, hints } of signatures) {
      for (const hint of hints) {
        const bait = `${hint} "https://${hint}: `;
        const text = bait.repeat(Math.ceil(1_000_000 / bait.length));
        assert.equal(typeof expression.test(text), "boolean");
      }
    }
  });

  it("lead only to rules that the catalogue knows", () => {
    for (const cause of causeClasses) {
      for (const emitter of emitters) {
        for (const rule of rulesFor(cause, emitter)) {
          assert.ok(ruleIds.includes(rule), `${rule} of ${cause}`);
        }
      }
    }
  });
});

describe("harmless lines", () => {
  const lines = readFileSync(
    new URL("../../../test/cases/harmless.log", import.meta.url),
    "utf8",
  )
    .split("\n")
    .filter((line) => line !== "");

  it("are many", () => {
    assert.ok(lines.length >= 200, String(lines.length));
  });

  it("stay silent one by one", () => {
    const loud = lines.filter((line) => explainText(line).related);
    assert.deepEqual(loud, []);
  });

  it("stay silent as one log", () => {
    const { related, matches } = explainText(lines.join("\n"));
    assert.equal(related, false);
    assert.deepEqual(
      matches.filter(({ hop }) => hop !== null),
      [],
    );
  });
});
