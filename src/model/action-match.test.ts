import assert from "node:assert/strict";
import fc from "fast-check";
import { grantsAction, matchesAction } from "./action-match.ts";

const pull = "Microsoft.ContainerRegistry/registries/pull/read";

describe("matchesAction", () => {
  const cases: [pattern: string, covered: boolean][] = [
    ["*", true],
    ["*/read", true],
    [pull, true],
    [pull.toUpperCase(), true],
    ["Microsoft.ContainerRegistry/*", true],
    ["Microsoft.ContainerRegistry/registries/pull/*", true],
    ["Microsoft.ContainerRegistry/*/read", true],
    ["*/registries/*/read", true],
    ["Microsoft.ContainerRegistry/registries/push/write", false],
    ["Microsoft.ContainerRegistry/registries/read", false],
    ["*/write", false],
    ["Microsoft.ContainerRegistry/registries/pull/read/*", false],
    ["", false],
  ];
  for (const [pattern, covered] of cases) {
    it(`${pattern || "(empty)"} ${covered ? "covers" : "does not cover"} a pull`, () => {
      assert.equal(matchesAction(pattern, pull), covered);
    });
  }

  it("agrees with a regular expression on any pattern", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "/", "*"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (pattern, raw) => {
        const action = raw.replaceAll("*", "");
        const expression = new RegExp(`^${pattern.replaceAll("*", "[^]*")}$`);
        assert.equal(matchesAction(pattern, action), expression.test(action));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("grantsAction", () => {
  it("takes the permission's own exceptions away", () => {
    const contributor = {
      actions: ["*"],
      notActions: ["Microsoft.Authorization/*/Write"],
    };
    assert.equal(grantsAction(contributor, pull), true);
    assert.equal(
      grantsAction(
        contributor,
        "Microsoft.Authorization/roleAssignments/write",
      ),
      false,
    );
  });

  it("grants nothing without actions", () => {
    assert.equal(grantsAction({}, pull), false);
  });
});
