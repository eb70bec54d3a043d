import assert from "node:assert/strict";
import { join } from "node:path";
import { facts, type FactName } from "../../src/engine/facts.ts";
import { en } from "../../src/messages/en.ts";
import { window } from "../../src/messages/en/window.ts";
import { languages } from "../../src/messages/language.ts";
import { isMessageId, text } from "../../src/messages/text.ts";
import { sourceFiles } from "./source-files.ts";

const ids = Object.keys(en);
const roots = [...new Set(ids.map((id) => id.slice(0, id.indexOf("."))))];

/** A literal that looks like a message's id: its first part is one of theirs, and it is not the name of a fact. */
const literal = new RegExp(
  `["\`]((?:${roots.join("|")})\\.(?:[\\w.-]|\\$\\{[^}\`]*\\})*)["\`]`,
  "g",
);

interface Use {
  readonly path: string;
  readonly id: string;
}

const files = await sourceFiles(join(import.meta.dirname, "../.."));
const uses = files
  .filter(({ path }) => !path.startsWith("src/messages/"))
  .flatMap(({ path, text: source }): Use[] =>
    [...source.matchAll(literal)].flatMap(([, id = ""]) =>
      Object.hasOwn(facts, id) ? [] : { path, id },
    ),
  );

/** The ids that a literal stands for: its own, or all that fit a template. */
function idsOf({ id }: Use): string[] {
  const parts = id
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replaceAll(".", "\\."));
  const pattern = new RegExp(`^${parts.join(".+")}$`);
  return ids.filter((each) => pattern.test(each));
}

describe("messages", () => {
  it("exist wherever one is said", () => {
    assert.ok(uses.length > 50, "the search for ids finds them");
    const gone = uses.filter((use) => idsOf(use).length === 0);
    assert.deepEqual(gone, []);
  });

  it("are all said somewhere", () => {
    const said = new Set(uses.flatMap(idsOf));
    assert.deepEqual(
      ids.filter((id) => !said.has(id)),
      [],
    );
  });

  it("name every fact that a rule can ask for", () => {
    // A fact without a title does not compile here.
    const titles: Readonly<Record<`fact.${FactName}`, string>> = en;
    assert.deepEqual(
      Object.keys(titles).filter((id) => id.startsWith("fact.")),
      Object.keys(facts)
        .map((name) => `fact.${name}`)
        .sort(),
    );
  });

  it("of progress and failures are there before anything was diagnosed", () => {
    const needed = ids.filter((id) => /^(progress|failure)\./.test(id));
    assert.ok(needed.length > 10);
    assert.deepEqual(
      needed.filter((id) => !Object.hasOwn(window, id)),
      [],
    );
  });

  for (const language of languages) {
    it(`are complete in ${language}, with the same placeholders`, () => {
      const placeholders = (sentence: string): string[] =>
        [...sentence.matchAll(/\{(\w+)\}/g)].map(([all]) => all).sort();
      for (const id of ids) {
        const sentence = text(id, {}, language);
        assert.notEqual(sentence.trim(), "", id);
        assert.notEqual(sentence, id, id);
        assert.ok(isMessageId(id));
        assert.deepEqual(placeholders(sentence), placeholders(en[id]), id);
      }
    });
  }
});
