import assert from "node:assert/strict";

import { evaluate } from "../evaluate.ts";
import { QueryError } from "../query-error.ts";
import { parseQuery } from "../syntax/parse-query.ts";
import type { Json } from "../value.ts";
import { scalarFunctionNames } from "./function-table.ts";

const now = new Date("2026-03-01T12:00:00Z");

const resource = {
  id: "/subscriptions/s/resourceGroups/RG/providers/A.B/c/Name",
  name: "Name-01",
  type: "A.B/c",
  location: "westeurope",
  zones: ["1", "2"],
  tags: { "cost center": "42", env: "Prod" },
  properties: {
    text: "Contoso",
    number: 7,
    half: 0.5,
    yes: true,
    when: "2026-02-28T12:00:00Z",
    list: ["Microsoft.Web/sites/*", "b"],
    bag: { a: { b: [1, { c: "deep" }] } },
    nothing: null,
  },
};

function evaluateExpression(expression: string): Json | undefined {
  const query = parseQuery(`resources | project value = ${expression}`);
  return evaluate(query, { resources: [resource] }, now)[0]?.["value"];
}

type Case = readonly [expression: string, expected: Json];

const groups: Readonly<Record<string, readonly Case[]>> = {
  "paths into dynamic values": [
    ["properties.bag.a.b[0]", 1],
    ["properties.bag.a.b[1].c", "deep"],
    ["properties['bag']['a'].b[-1].c", "deep"],
    ["properties.['bag'].a.b[5]", null],
    ["tags['cost center']", "42"],
    ["properties.missing", null],
    ["properties.missing.more[0].still", null],
    ["properties.text.length", null],
    ["properties.constructor", null],
    ["properties.Text", null],
    ["properties[strcat('te', 'xt')]", "Contoso"],
    ["zones[0]", "1"],
  ],
  equality: [
    ["name == 'Name-01'", true],
    ["name == 'name-01'", false],
    ["name != 'name-01'", true],
    ["name =~ 'name-01'", true],
    ["name !~ 'name-01'", false],
    ["properties.text == 'Contoso'", true],
    ["'contoso' =~ properties.text", true],
    ["properties.number == 7", true],
    ["properties.half == 0.5", true],
    ["properties.number == properties.half", false],
    ["properties.bag == properties.bag", true],
    ["properties.yes == true", true],
    ["tobool(properties.yes) == 1", true],
    ["1 == 1.0", true],
    ["properties.list == 'b'", false],
  ],
  "null beside null and beside a value": [
    ["properties.missing == 'x'", false],
    ["properties.missing != 'x'", true],
    ["properties.nothing == properties.missing", null],
    ["properties.nothing != properties.missing", null],
    ["long(null) > 1", null],
    ["tolong(properties.missing) + 1", null],
    ["long(null) == long(null)", null],
    ["tobool(properties.missing) and false", false],
    ["tobool(properties.missing) or true", true],
    ["tobool(properties.missing) and true", null],
    ["not(tobool(properties.missing))", null],
    ["properties.missing =~ ''", true],
  ],
  order: [
    ["1 < 2", true],
    ["2 <= 2", true],
    ["2 > 2.5", false],
    ["properties.number >= 7", true],
    ["properties.number > properties.half", true],
    ["properties.text > 5", null],
    ["now() > ago(1d)", true],
    ["todatetime(properties.when) < now()", true],
    ["true > false", true],
    ["5 between (1 .. 5)", true],
    ["5 !between (1 .. 4)", true],
    ["properties.number between (8 .. 9)", false],
    ["long(null) between (1 .. 2)", null],
    ["datetime(2026-02-28) between (ago(2d) .. now())", true],
  ],
  logic: [
    ["true and false", false],
    ["true or false", true],
    ["not(true)", false],
    ["name == 'x' or name == 'y' or true and true", true],
  ],
  arithmetic: [
    ["1 + 2 * 3", 7],
    ["7 / 2", 3],
    ["-7 / 2", -3],
    ["7.0 / 2", 3.5],
    ["7 % 3", 1],
    ["1 / 0", null],
    ["properties.number * 2", 14],
    ["properties.half + 1.5", 2],
    ["-properties.number", -7],
    ["1d - 1h == 23h", true],
    ["2 * 30m == 1h", true],
    ["1h / 30m", 2],
    ["now() - datetime(2026-03-01)", "12:00:00"],
    ["now() + 1d", "2026-03-02T12:00:00.0000000Z"],
    ["ago(36h) - now()", "-1.12:00:00"],
  ],
  "whole terms in a text": [
    ["'a-b_c' has 'A-B'", true],
    ["'microsoft.web' has 'micro'", false],
    ["'microsoft.web' has 'web'", true],
    ["'microsoft.web' !has 'web'", false],
    ["'microsoft.web' has '.we'", false],
    ["'microsoft.web' has '.'", true],
    ["'xweb web' has 'web'", true],
    ["'Web' has_cs 'web'", false],
    ["'microsoft.web' hasprefix 'micro'", true],
    ["'microsoft.web' hasprefix 'soft'", false],
    ["'microsoft.web' hassuffix 'soft'", true],
    ["properties.list has 'microsoft.web'", true],
    ["properties.list has_any ('x', 'Microsoft.Web/sites/*')", true],
    ["name has_any (dynamic(['x', 'name']))", true],
    ["name has_all ('name', '01')", true],
    ["name has_all ('name', '02')", false],
    ["properties.missing has 'a'", false],
  ],
  "parts of a text": [
    ["'Contoso' contains 'TOS'", true],
    ["'Contoso' !contains 'TOS'", false],
    ["'Contoso' contains_cs 'TOS'", false],
    ["'Contoso' !contains_cs 'TOS'", true],
    ["'Contoso' startswith 'con'", true],
    ["'Contoso' !startswith 'con'", false],
    ["'Contoso' startswith_cs 'con'", false],
    ["'Contoso' endswith 'SO'", true],
    ["'Contoso' !endswith 'SO'", false],
    ["'Contoso' endswith_cs 'SO'", false],
    ["tags contains 'prod'", true],
    ["name matches regex '^name'", false],
    ["name matches regex '(?i)^name-\\\\d+$'", true],
  ],
  lists: [
    ["location in ('eastus', 'westeurope')", true],
    ["location in ('WestEurope')", false],
    ["location in~ ('WestEurope')", true],
    ["location !in ('eastus')", true],
    ["location !in~ ('WestEurope')", false],
    ["location in (dynamic(['eastus', 'westeurope']))", true],
    ["properties.number in (6, 7)", true],
    ["properties.text in~ ('contoso')", true],
    ["properties.missing in ('a')", false],
    ["properties.missing !in ('a')", true],
    ["'1' in (zones)", true],
  ],
  conversion: [
    ["tostring(properties.number)", "7"],
    ["tostring(true)", "true"],
    ["tostring(properties.bag)", '{"a":{"b":[1,{"c":"deep"}]}}'],
    ["tostring(properties.missing)", ""],
    ["tostring(now())", "2026-03-01T12:00:00.0000000Z"],
    ["tostring(90m)", "01:30:00"],
    ["tobool('TRUE')", true],
    ["tobool('no')", null],
    ["tobool(0)", false],
    ["toint('12')", 12],
    ["tolong('1.5')", null],
    ["tolong(2.7)", 2],
    ["tolong(true)", 1],
    ["todouble('1.5')", 1.5],
    ["toreal('x')", null],
    ["todatetime(properties.when)", "2026-02-28T12:00:00.0000000Z"],
    [
      "todatetime('2026-01-02 03:04:05.6789012')",
      "2026-01-02T03:04:05.6780000Z",
    ],
    ["todatetime('2026-01-02T03:00:00+02:00')", "2026-01-02T01:00:00.0000000Z"],
    ["todatetime('yesterday')", null],
    ["todynamic('{\"a\":[1]}').a[0]", 1],
    ["parse_json('no json')", "no json"],
    ["parse_json('')", null],
  ],
  "text functions": [
    ["tolower(name)", "name-01"],
    ["toupper(properties.text)", "CONTOSO"],
    ["strlen('é€😀')", 3],
    ["strcat('a', 1, properties.missing, true)", "a1true"],
    ["substring('abcdef', 2)", "cdef"],
    ["substring('abcdef', 1, 2)", "bc"],
    ["substring('abcdef', -2)", "ef"],
    ["substring('abcdef', 0, -1)", ""],
    ["indexof('abcabc', 'c')", 2],
    ["indexof('abcabc', 'c', 3)", 5],
    ["indexof('abc', 'x')", -1],
    ["split('a/b/c', '/')", ["a", "b", "c"]],
    ["split('a/b/c', '/')[-1]", "c"],
    ["split('a/b/c', '/', 1)", ["b"]],
    ["split('a/b/c', '/', 9)", []],
    ["split('', ',')", [""]],
    ["replace_string('a.b.a', 'a', '$&')", "$&.b.$&"],
    ["trim('-+', '--a-b--')", "a-b"],
    ["extract('([a-z]+)-([0-9]+)', 2, 'abc-12')", "12"],
    ["extract('([a-z]+)-([0-9]+)', 2, 'abc-12', typeof(long)) + 1", 13],
    ["extract('x(y)', 1, 'abc')", ""],
  ],
  choice: [
    ["iff(name == 'x', 'yes', 'no')", "no"],
    ["iif(true, 1, 2.5)", 1],
    ["iff(tobool(properties.missing), 'yes', 'no')", "no"],
    ["iff(true, properties.number, 'x')", "7"],
    ["case(false, 'a', true, 'b', 'c')", "b"],
    ["case(false, 'a', false, 'b', 'c')", "c"],
    ["coalesce(properties.missing, properties.nothing, dynamic([1]))", [1]],
    ["coalesce('', 'b')", "b"],
    ["isnull(properties.missing)", true],
    ["isnull('')", false],
    ["isnotnull(properties.text)", true],
    ["isempty('')", true],
    ["isempty(properties.missing)", true],
    ["isempty(properties.bag)", false],
    ["isnotempty(name)", true],
  ],
  "arrays and bags": [
    ["array_length(zones)", 2],
    ["array_length(properties.text)", null],
    ["array_concat(zones, dynamic([3]))", ["1", "2", 3]],
    ["array_concat(zones, properties.missing)", null],
    ["set_has_element(zones, '2')", true],
    ["set_has_element(zones, 2)", false],
    ["set_has_element(properties.missing, 2)", null],
    ["set_union(zones, dynamic(['2', '3']))", ["1", "2", "3"]],
    ["set_intersect(zones, dynamic(['2', '3']))", ["2"]],
    [
      "pack('a', 1, 'when', now())",
      { a: 1, when: "2026-03-01T12:00:00.0000000Z" },
    ],
    ["bag_pack('n', properties.number)", { n: 7 }],
    ["pack_array(1, 'a', 1h)", [1, "a", "01:00:00"]],
    ["bag_keys(tags)", ["cost center", "env"]],
    ["bag_keys(zones)", null],
  ],
  time: [
    ["now()", "2026-03-01T12:00:00.0000000Z"],
    ["now(-1h)", "2026-03-01T11:00:00.0000000Z"],
    ["ago(1d)", "2026-02-28T12:00:00.0000000Z"],
    ["datetime(2026-01-02T03:04:05Z)", "2026-01-02T03:04:05.0000000Z"],
  ],
  addresses: [
    ["ipv4_is_in_range('203.0.113.7', '203.0.113.0/24')", true],
    ["ipv4_is_in_range('203.0.114.7', '203.0.113.0/24')", false],
    ["ipv4_is_in_range('203.0.113.7', '203.0.113.7')", true],
    ["ipv4_is_in_range('203.0.113.7', '0.0.0.0/0')", true],
    ["ipv4_is_in_range('203.0.113', '203.0.113.0/24')", null],
    ["ipv4_is_in_range('203.0.113.7', '203.0.113.0/33')", null],
    ["ipv4_is_private('172.31.0.1')", true],
    ["ipv4_is_private('172.32.0.1')", false],
    ["ipv4_is_private('::1')", null],
  ],
};

describe("scalar expressions", () => {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [expression, expected] of cases) {
        it(`${expression} is ${JSON.stringify(expected)}`, () => {
          assert.deepEqual(evaluateExpression(expression), expected);
        });
      }
    });
  }

  it("every function has a case", () => {
    const expressions = Object.values(groups)
      .flatMap((cases) => cases.map(([expression]) => expression))
      .join("\n");
    const untested = scalarFunctionNames.filter(
      (name) => !expressions.includes(`${name}(`),
    );
    assert.deepEqual(untested, []);
  });

  it("a scalar of let is known by its name, also to the next one", () => {
    const query = parseQuery(
      "let a = 'A.b'; let b = tolower(strcat(a, '/c')); resources | where type == b | count",
    );
    assert.deepEqual(evaluate(query, { resources: [resource] }, now), [
      { Count: 1 },
    ]);
  });

  for (const [expression, code, message] of [
    ["nowhere", "Default", /column or scalar expression named 'nowhere'/],
    ["Name", "Default", /named 'Name'/],
    ["name.first", "Default", /only be taken of a dynamic value/],
    ["name[0]", "Default", /only be taken of a dynamic value/],
    ["gettype(name)", "UnknownFunction", /'gettype'/],
    ["toString(name)", "UnknownFunction", /'toString'/],
    ["constructor(name)", "UnknownFunction", /'constructor'/],
    ["name == 1", "Default", /types string and long/],
    ["name < 'z'", "Default", /types string and string/],
    ["now() > '2026-01-01'", "Default", /types datetime and string/],
    ["1 in ('a')", "Default", /types long and string/],
    ["1 in~ ('a')", "Default", /expects string operands, not type 'long'/],
    ["1 has 'a'", "Default", /expects string operands, not type 'long'/],
    ["name and true", "Default", /expects boolean operands/],
    ["name matches regex '('", "Default", /not a valid regular expression/],
    ["name + 1", "Default", /between string and long/],
    ["now() + now()", "Default", /between datetime and datetime/],
    ["-name", "Default", /not defined for type 'string'/],
    ["tolower()", "Default", /expects 1 argument/],
    ["strcat()", "Default", /expects 1 or more argument/],
    ["array_length(name)", "Default", /argument #1 has the type 'string'/],
    ["not(properties.yes)", "Default", /argument #1 has the type 'dynamic'/],
    ["iff(true, 'a', 1)", "Default", /no common type/],
    ["case(true, 'a')", "Default", /expects 3 or more/],
    ["case(true, 1, 2, 3)", "Default", /pairs of a boolean and a value/],
    ["case('x', 1, 2)", "Default", /pairs of a boolean and a value/],
  ] as const) {
    it(`refuses ${expression}`, () => {
      assert.throws(
        () => evaluateExpression(expression),
        (error) => {
          assert.ok(error instanceof QueryError, String(error));
          const [first, second] = error.details;
          assert.equal(first?.code, "InvalidQuery");
          assert.equal(second?.code, code);
          assert.match(second.message, message);
          return true;
        },
      );
    });
  }
});
