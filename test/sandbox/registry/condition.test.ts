import assert from "node:assert/strict";
import { conditionHolds } from "./condition.ts";

const read = "Microsoft.ContainerRegistry/registries/repositories/content/read";
const name =
  "@Request[Microsoft.ContainerRegistry/registries/repositories:name]";

/** As the portal writes it: the condition is about reading, everything else is free. */
function aboutReading(test: string): string {
  return `(\n (\n  !(ActionMatches{'${read}'})\n )\n OR\n (\n  ${test}\n )\n)`;
}

describe("conditions of role assignments", () => {
  for (const { test, repository, holds } of [
    { test: `${name} StringEquals 'app'`, repository: "app", holds: true },
    { test: `${name} StringEquals 'app'`, repository: "APP", holds: false },
    {
      test: `${name} StringEqualsIgnoreCase 'app'`,
      repository: "APP",
      holds: true,
    },
    { test: `${name} StringNotEquals 'app'`, repository: "app", holds: false },
    {
      test: `${name} StringStartsWith 'team-a/'`,
      repository: "team-a/app",
      holds: true,
    },
    {
      test: `${name} StringStartsWith 'team-a/'`,
      repository: "team-b/app",
      holds: false,
    },
    {
      test: `${name} StringNotStartsWith 'team-a/'`,
      repository: "team-a/app",
      holds: false,
    },
    {
      test: `${name} StringLike 'team-*/app'`,
      repository: "team-b/app",
      holds: true,
    },
    {
      test: `${name} StringNotLike 'team-*'`,
      repository: "team-b/app",
      holds: false,
    },
    {
      test: `${name} ForAnyOfAnyValues:StringEquals {'one', 'two'}`,
      repository: "two",
      holds: true,
    },
    {
      test: `${name} StringEquals 'a' || ${name} StringEquals 'b'`,
      repository: "b",
      holds: true,
    },
    {
      test: `${name} StringStartsWith 'a' && !(${name} StringEquals 'ab')`,
      repository: "ab",
      holds: false,
    },
    {
      test: `NOT (${name} StringEquals 'a') AND ${name} StringEquals 'b'`,
      repository: "b",
      holds: true,
    },
  ]) {
    it(`${test.replaceAll(name, "name")} ${holds ? "holds" : "does not hold"} for ${repository}`, () => {
      assert.equal(conditionHolds(aboutReading(test), read, repository), holds);
    });
  }

  it("say nothing about other actions", () => {
    const condition = aboutReading(`${name} StringEquals 'app'`);
    assert.equal(
      conditionHolds(condition, read.replace("read", "write"), "other"),
      true,
    );
  });

  it("in another form are an error, not a guess", () => {
    assert.throws(
      () => conditionHolds("@Resource[x] StringEquals 'y'", read, "app"),
      /does not know/,
    );
    assert.throws(
      () => conditionHolds(`${name} NumericEquals 'y'`, read, "app"),
      /NumericEquals/,
    );
  });
});
