import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { causeClasses, emitters } from "../../model/explanation.ts";
import { rulesFor } from "./cause-rules.ts";

describe("the rules of causes", () => {
  const page = readFileSync(
    new URL("../../../docs/rules-left-out.md", import.meta.url),
    "utf8",
  );
  const [, forGood = ""] = page.split(/^## /m);
  const leftOut = [...forGood.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id);

  it("are none that are left out for good", () => {
    assert.match(forGood, /^For good\n/);
    assert.ok(leftOut.length > 0);
    const named = causeClasses.flatMap((cause) =>
      emitters.flatMap((emitter) => rulesFor(cause, emitter)),
    );
    assert.deepEqual(
      leftOut.filter((id) => id !== undefined && named.includes(id)),
      [],
    );
  });
});
