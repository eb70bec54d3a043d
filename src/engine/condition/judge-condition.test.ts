import assert from "node:assert/strict";
import fc from "fast-check";
import { judgeCondition } from "./judge-condition.ts";
import { matchesLike } from "./like.ts";

const read = "Microsoft.ContainerRegistry/registries/repositories/content/read";
const name =
  "@Request[Microsoft.ContainerRegistry/registries/repositories:name]";

/** The form that the portal's editor writes. */
function limitedTo(expression: string): string {
  return `((!(ActionMatches{'${read}'}) AND !(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/metadata/read'})) OR (${expression}))`;
}

function judge(
  condition: string | null,
  repository: string | null = "team-a/app",
): string {
  return judgeCondition(condition, { action: read, repository });
}

describe("role assignment condition", () => {
  const cases: [string, "yes" | "no" | "unknown"][] = [
    [`${name} StringEquals 'team-a/app'`, "yes"],
    [`${name} StringEquals 'Team-A/app'`, "no"],
    [`${name} StringEqualsIgnoreCase 'Team-A/app'`, "yes"],
    [`${name} StringNotEquals 'team-a/app'`, "no"],
    [`${name} StringStartsWith 'team-a/'`, "yes"],
    [`${name} StringStartsWith 'team-b/'`, "no"],
    [`${name} StringStartsWithIgnoreCase 'TEAM-A'`, "yes"],
    [`${name} StringNotStartsWith 'team-a/'`, "no"],
    [`${name} StringLike '*/app'`, "yes"],
    [`${name} StringLike 'team-?/app'`, "yes"],
    [`${name} StringLike 'team-\\*/app'`, "no"],
    [`${name} StringNotLikeIgnoreCase 'TEAM*'`, "no"],
    [`'team-a/app' StringEquals ${name}`, "yes"],
    [
      `@Resource[Microsoft.ContainerRegistry/registries/repositories:name] StringEquals 'other'`,
      "no",
    ],
    [`${name} ForAnyOfAnyValues:StringEquals {'x', 'team-a/app'}`, "yes"],
    [`${name} ForAnyOfAnyValues:StringEqualsIgnoreCase {'x', 'y'}`, "no"],
    [`${name} ForAllOfAnyValues:StringLike {'b*', 'team*'}`, "yes"],
    [`${name} ForAnyOfAllValues:StringNotEquals {'x', 'team-a/app'}`, "no"],
    [`${name} StringEquals {'x', 'y'}`, "unknown"],
    [`${name} GuidEquals 00000000-0000-0000-0000-000000000001`, "unknown"],
    [
      "@Environment[UtcNow] DateTimeGreaterThan '2024-05-01T13:00:00.0Z'",
      "unknown",
    ],
    [
      "@Principal[Microsoft.Directory/CustomSecurityAttributes/Id:a_b] StringEquals 'c'",
      "unknown",
    ],
    [`Exists ${name}`, "unknown"],
    [`SubOperationMatches{'x'}`, "unknown"],
    [`${name} StringEquals 'x' OR ${name} StringStartsWith 'team-a/'`, "yes"],
    [
      `${name} StringStartsWith 'team-a/' && ${name} StringStartsWith 'b'`,
      "no",
    ],
    [
      `${name} StringEquals 'team-a/app' || @Environment[UtcNow] DateTimeEquals 'x'`,
      "yes",
    ],
    [
      `${name} StringEquals 'x' AND @Environment[UtcNow] DateTimeEquals 'x'`,
      "no",
    ],
    [`NOT (${name} StringEquals 'x')`, "yes"],
    [`!(@Environment[UtcNow] DateTimeEquals 'x')`, "unknown"],
  ];
  for (const [expression, expected] of cases) {
    it(`${expected}: ${expression}`, () => {
      assert.equal(judge(expression), expected);
      assert.equal(judge(limitedTo(expression)), expected);
    });
  }

  it("lets everything through without a condition", () => {
    assert.equal(judge(null), "yes");
    assert.equal(judge("  "), "yes");
  });

  it("speaks of the actions that it names only", () => {
    const other = { action: "Microsoft.Authorization/x", repository: "app" };
    assert.equal(
      judgeCondition(limitedTo(`${name} StringEquals 'x'`), other),
      "yes",
    );
  });

  it("reads line breaks as blanks", () => {
    assert.equal(judge(`(\n (\n  ${name}\r\n  StringEquals 'x'\n )\n)`), "no");
  });

  it("does not know a repository that nobody named", () => {
    assert.equal(judge(`${name} StringEquals 'x'`, null), "unknown");
  });

  const broken = [
    "(",
    "()",
    `${name} StringEquals`,
    `${name} StringEquals 'x`,
    `${name} StringEquals 'x')`,
    "ActionMatches{}",
    "ActionMatches{'a' 'b'}",
    "a = b",
    `(${name} StringEquals 'team-a/app'`,
  ];
  for (const condition of broken) {
    it(`does not judge what it cannot read: ${condition}`, () => {
      assert.equal(judge(condition), "unknown");
    });
  }
});

describe("StringLike", () => {
  it("agrees with a regular expression on any pattern", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", "/", "*", "?", "\\"),
      maxLength: 8,
    });
    const values = fc.string({
      unit: fc.constantFrom("a", "b", "/", "*", "?"),
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, letters, (value, pattern) => {
        const source = (pattern.match(/\\[*?]|[^]/g) ?? [])
          .map((part) =>
            part === "*"
              ? "[^]*"
              : part === "?"
                ? "[^]"
                : part.length === 2
                  ? part
                  : part.replace(/[\\/]/, "\\$&"),
          )
          .join("");
        assert.equal(
          matchesLike(value, pattern),
          new RegExp(`^${source}$`).test(value),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
