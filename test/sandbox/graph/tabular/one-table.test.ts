import assert from "node:assert/strict";

import { testCases, valuesOf, type TabularCase } from "./run-query.ts";

const long = "n = tolong(properties.n)";

const groups: Readonly<Record<string, readonly TabularCase[]>> = {
  where: [
    ["resources | where kind == 'db' | project name", [["gamma"], ["delta"]]],
    [
      "resources | where tolong(properties.n) > 1 | project name",
      [["alpha"], ["delta"]],
    ],
    [
      "resources | where properties.n == 3 and location == 'eastus' | project id",
      [],
    ],
  ],
  project: [
    [
      "resources | take 1 | project id, properties.n, upper = toupper(name)",
      [["/a", 3, "ALPHA"]],
    ],
    ["resources | take 1 | project name = id, id = name", [["/a", "alpha"]]],
    ["resources | take 1 | project tags, kind, managedBy", [[null, "app", ""]]],
  ],
  extend: [
    [
      "resources | take 1 | project ['my id'] = id | extend ['my id'] = strcat(['my id'], '!')",
      [["/a!"]],
    ],
    [
      "resources | take 1 | project id | extend a = 1, b = strcat(id, '!')",
      [["/a", 1, "/a!"]],
    ],
    ["resources | take 1 | project id, name | extend id = 5", [[5, "alpha"]]],
  ],
  "project-away": [
    [
      "resources | take 1 | project id, name, kind | project-away name",
      [["/a", "app"]],
    ],
    [
      "resources | take 1 | project id, name, kind, nick = 1 | project-away n*, *nd",
      [["/a"]],
    ],
  ],
  "take and limit": [
    ["resources | take 2 | project id", [["/a"], ["/b"]]],
    ["resources | limit 0 | project id", []],
  ],
  "order and sort": [
    [
      "resources | order by name | project name",
      [["gamma"], ["delta"], ["beta"], ["alpha"]],
    ],
    [
      "resources | sort by name asc | project name",
      [["alpha"], ["beta"], ["delta"], ["gamma"]],
    ],
    [
      `resources | extend ${long} | order by n asc | project id`,
      [["/c"], ["/b"], ["/a"], ["/d"]],
    ],
    [
      `resources | extend ${long} | order by n | project id`,
      [["/a"], ["/d"], ["/b"], ["/c"]],
    ],
    [
      `resources | extend ${long} | order by n asc nulls last, id desc | project id`,
      [["/b"], ["/d"], ["/a"], ["/c"]],
    ],
    [
      `resources | extend ${long} | order by n desc nulls first | project id`,
      [["/c"], ["/a"], ["/d"], ["/b"]],
    ],
    [
      "resources | order by todatetime(properties.when) asc nulls last | project id",
      [["/b"], ["/d"], ["/a"], ["/c"]],
    ],
    [
      "resources | order by strlen(name) asc, kind asc, id desc | project id",
      [["/b"], ["/a"], ["/d"], ["/c"]],
    ],
  ],
  top: [
    ["resources | top 2 by name asc | project name", [["alpha"], ["beta"]]],
    [
      `resources | extend ${long} | top 1 by n asc nulls last | project id`,
      [["/b"]],
    ],
  ],
  distinct: [
    [
      "resources | distinct kind, location",
      [
        ["app", "westeurope"],
        ["app", "eastus"],
        ["db", "eastus"],
        ["db", "westeurope"],
      ],
    ],
    ["resources | distinct tostring(properties.n)", [["3"], ["1"], [""]]],
    ["resources | project kind | distinct *", [["app"], ["db"]]],
  ],
  count: [
    ["resources | where kind == 'db' | count", [[2]]],
    ["resources | take 0 | count", [[0]]],
  ],
};

describe("tabular operators on one table", () => {
  testCases(groups, (query, rows) => {
    assert.deepEqual(valuesOf(query), rows);
  });
});
