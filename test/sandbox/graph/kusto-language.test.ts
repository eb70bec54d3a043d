import assert from "node:assert/strict";

import { evaluateTable } from "./evaluate.ts";
import { bindWithKusto } from "./kusto-language.ts";
import { QueryError } from "./query-error.ts";
import { sampleQueries } from "./sample-queries.ts";
import { graphTables } from "./schema.ts";
import { parseQuery } from "./syntax/parse-query.ts";
import { scalarType } from "./value.ts";

const emptyTables = Object.fromEntries(graphTables.map((table) => [table, []]));

function columnsHere(query: string): readonly string[] {
  const { columns } = evaluateTable(
    parseQuery(query),
    emptyTables,
    new Date("2026-03-01"),
  );
  return columns.map(({ name, type }) => `${name}: ${type}`);
}

function columnsOfKusto(query: string): readonly string[] {
  const { problems, columns } = bindWithKusto(query);
  assert.deepEqual(problems, []);
  return columns.map(
    ({ name, type }) => `${name}: ${scalarType(type) ?? type}`,
  );
}

/** Names that Kusto derives, types that it infers, and the order of columns. */
const queries = [
  "resources",
  "resources | project properties.a.b, tostring(tags.x), tolower(name), toupper(kind), sku['name'], sku.tags[0], zones[-1], 1 + 2",
  "resources | project name, strlen(name), strlen(name), split(name, '/')[0], todatetime(tags.d), parse_json(kind).a, properties['a b']",
  "resources | project tostring(split(name, '/')[-1]), tostring(strlen(name)), (kind), properties[name], pack('a', name).a",
  "resources | extend properties.a, tobool(properties.c), tolower(name), name = tags",
  "resources | extend a = 1 / 2, b = 1.0 / 2, c = 5 % 2, d = now() - ago(1d), e = now() + 1d, f = -1, g = properties.x + 1, h = 1d / 2, i = 1d / 1h, j = 2 * 1d, k = properties.x + properties.y",
  "resources | extend a = iff(true, 1, 2.0), b = iff(true, name, properties.x), c = case(true, 'a', 'b'), d = coalesce(properties.x, dynamic([])), e = coalesce(name, 'x')",
  "resources | extend a = array_length(zones), b = indexof(name, 'a'), c = pack('a', 1), d = bag_keys(tags), e = set_has_element(zones, 'a'), f = ipv4_is_in_range(name, '10.0.0.0/8'), g = toint(name), h = todouble(name)",
  "resources | extend a = extract('a(b)', 1, name), b = extract('(1)', 1, name, typeof(long)), c = substring(name, 1), d = isnull(tags), e = name matches regex 'a', f = 1 between (1 .. 2), g = not(true)",
  "resources | project-away properties, s*, *Id",
  "resources | order by tolower(name) asc nulls last, id | top 3 by name | take 2",
  "resources | project ['my column'] = name | where ['my column'] has 'a' | extend ['my column'] = 1, other = ['my column']",
  "resources | count",
  "resources | distinct tolower(name), kind, tostring(tags)",
  "resources | summarize by kind",
  "resources | summarize count(), count(), dcount(name), make_set(name), make_list(tostring(properties.y), 5), max(strlen(name)), countif(kind == 'a'), sum(1 + 2) by kind, tolower(location), tostring(tags.a)",
  "resources | summarize min(todatetime(properties.a)), max(tolong(properties.b)), make_set(properties.a[0]), x = count() by kind, y = location",
  "resources | summarize any(name), take_any(name), take_any(id, location) by kind",
  "resources | summarize take_any(*) by kind",
  "resources | summarize any(*) by kind",
  "resources | extend n = tolong(properties.n) | summarize arg_max(n, *) by kind",
  "resources | extend n = tolong(properties.n) | summarize arg_max(n, name, tostring(tags.z)) by kind",
  "resources | extend n = tolong(properties.n) | summarize newest = arg_max(n, name)",
  "resources | mv-expand properties.a, x = properties.b, zones",
  "resources | mv-expand p = properties.x to typeof(string), q = zones limit 5",
  "resources | mv-expand with_itemindex=i zones",
  "resources | mv-expand bagexpansion=array tags",
  "resources | project name, id | join kind=leftouter (resourcecontainers | project name, id, k = kind) on id",
  "resources | project name | join (resourcecontainers | project name | extend name1 = 1) on name",
  "resources | join kind=inner (resourcecontainers) on $left.id == $right.id, name",
  "resources | union resourcecontainers",
  "resources | union withsource=src (resourcecontainers | project name, x = 1)",
  "resources | project id, name | union (resourcecontainers | project name = 1)",
  "let a = 'x'; let b = tolower(a); resources | project c = b, d = dynamic([1]), e = 10m, f = long(null)",
];

/** Kusto refuses these too. */
const refused = [
  "resources | where",
  "resources | where type == 'a",
  "resources | where nowhere == 1",
  "resources | where Name == 'a'",
  "resources | where nofunction(name)",
  "resources | where name",
  "resources | where properties.x",
  "resources | where now() > '2026-01-01'",
  "resources | where name > 'a'",
  "resources | where 1 has 'a'",
  "resources | order by properties.x",
  "resources | summarize count() by tags",
  "resources | distinct tags",
  "resources | summarize name",
  "resources | summarize sum(name)",
  "resources | summarize max(properties.x)",
  "resources | extend a = 1, b = a",
  "resources | project name, name",
  "resources | extend x = 1, x = 2",
  "resources | project name[0]",
  "resources | project name.x",
  "resources | project-away nowhere",
  "resources | mv-expand name",
  "resources | extend iff(properties.x, 1, 2)",
  "resources | extend not(properties.x)",
  "resources | extend array_length(name)",
  "resources | extend dynamic({a: 1})",
  "resources | join (resourcecontainers) on nowhere",
  "nowhere | count",
];

describe("the local Resource Graph beside Microsoft's Kusto language service", function () {
  // The language service takes seconds to warm up on a busy machine.
  this.timeout(0);

  for (const [name, query] of Object.entries(sampleQueries)) {
    it(`gives the sample query ${name} the same columns`, () => {
      assert.deepEqual(columnsHere(query), columnsOfKusto(query));
    });
  }

  for (const query of queries) {
    it(`gives the same columns to ${query}`, () => {
      assert.deepEqual(columnsHere(query), columnsOfKusto(query));
    });
  }

  for (const query of refused) {
    it(`refuses like Kusto ${query}`, () => {
      assert.notDeepEqual(bindWithKusto(query).problems, []);
      assert.throws(() => columnsHere(query), QueryError);
    });
  }
});
