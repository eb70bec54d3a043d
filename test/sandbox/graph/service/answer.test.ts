import assert from "node:assert/strict";

import type { GraphTables } from "../evaluate.ts";
import { sampleQueries } from "../sample-queries.ts";
import { sampleTables } from "../sample-tables.ts";
import { isArray, isBag, type Json } from "../value.ts";
import { answer } from "./answer.ts";
import type { GraphRequest } from "./request.ts";

const now = new Date("2026-03-01T12:00:00Z");

function subscriptionRow(subscription: string, group: string): Json {
  return {
    id: `/subscriptions/${subscription}`,
    name: subscription.toUpperCase(),
    type: "Microsoft.Resources/subscriptions",
    properties: { managementGroupAncestorsChain: [{ name: group }] },
  };
}

const tables = {
  resources: [
    { id: "/subscriptions/s1/resourceGroups/G/providers/A/b/one", name: "one" },
    { id: "/subscriptions/s2/resourceGroups/G/providers/A/b/two", name: "two" },
  ],
  resourcecontainers: [
    subscriptionRow("s1", "mg1"),
    subscriptionRow("s2", "mg2"),
  ],
  authorizationresources: [
    {
      id: "/subscriptions/s1/x/a1",
      type: "Microsoft.Authorization/roleAssignments",
    },
    {
      id: "/providers/mg/x/a2",
      type: "Microsoft.Authorization/roleAssignments",
    },
    { id: "/providers/r1", type: "Microsoft.Authorization/roleDefinitions" },
  ],
} as GraphTables;

function ask(request: GraphRequest): ReturnType<typeof answer> {
  return answer(request, { tables, now });
}

/** The property of a JSON body, or null. */
function property(body: Json, key: string): Json {
  return isBag(body) ? (body[key] ?? null) : null;
}

function names(request: GraphRequest): readonly Json[] {
  const { status, body } = ask(request);
  assert.equal(status, 200, JSON.stringify(body));
  const data = property(body, "data");
  assert.ok(isArray(data));
  return data.map((row) => property(row, "name"));
}

/** The codes in the details of an error. */
function refusal(request: GraphRequest): readonly Json[] {
  const { status, body } = ask(request);
  assert.equal(status, 400);
  const error = property(body, "error");
  assert.equal(property(error, "code"), "BadRequest");
  const details = property(error, "details");
  assert.ok(isArray(details));
  return details.map((detail) => property(detail, "code"));
}

describe("Resource Graph's answers", () => {
  it("have the documented shape", () => {
    const { status, headers, body } = ask({
      query: "resources | project id, name | order by id asc",
    });
    assert.equal(status, 200);
    assert.deepEqual(headers, {
      "content-type": "application/json; charset=utf-8",
      "x-ms-user-quota-remaining": "15",
      "x-ms-user-quota-resets-after": "00:00:05",
    });
    assert.deepEqual(body, {
      totalRecords: 2,
      count: 2,
      data: [
        {
          id: "/subscriptions/s1/resourceGroups/G/providers/A/b/one",
          name: "one",
        },
        {
          id: "/subscriptions/s2/resourceGroups/G/providers/A/b/two",
          name: "two",
        },
      ],
      facets: [],
      resultTruncated: "false",
    });
  });

  it("come as a table when asked for", () => {
    const { body } = ask({
      query:
        "resources | project name, n = strlen(name), r = 0.5, b = true, p = properties, d = now() | take 1",
      options: { resultFormat: "table" },
    });
    assert.deepEqual(property(body, "data"), {
      columns: [
        { name: "name", type: "string" },
        { name: "n", type: "integer" },
        { name: "r", type: "number" },
        { name: "b", type: "boolean" },
        { name: "p", type: "object" },
        { name: "d", type: "datetime" },
      ],
      rows: [["one", 3, 0.5, true, null, "2026-03-01T12:00:00.0000000Z"]],
    });
  });

  it("derive scope, type and location as Resource Graph shows them", () => {
    const { body } = answer(
      {
        query:
          "resources | where name == 'ContosoReg' | project type, location, resourceGroup, subscriptionId",
      },
      { tables: sampleTables, now },
    );
    assert.deepEqual(property(body, "data"), [
      {
        type: "microsoft.containerregistry/registries",
        location: "westeurope",
        resourceGroup: "shop-rg",
        subscriptionId: "22222222-2222-2222-2222-222222222222",
      },
    ]);
  });

  describe("to a scope", () => {
    const query = "resources | project id, name";

    it("hold all that the caller may read when none is named", () => {
      assert.deepEqual(names({ query }), ["one", "two"]);
    });

    it("hold the named subscriptions, whatever their case", () => {
      assert.deepEqual(names({ query, subscriptions: ["S2"] }), ["two"]);
    });

    it("leave out in silence what the caller cannot see", () => {
      const subscriptions = ["s1", "hidden"];
      assert.deepEqual(names({ query, subscriptions }), ["one"]);
    });

    it("refuse when nothing is left", () => {
      const subscriptions = ["hidden"];
      assert.deepEqual(refusal({ query, subscriptions }), [
        "NoValidSubscriptionsInQueryRequest",
      ]);
    });

    it("hold the subscriptions below a management group", () => {
      assert.deepEqual(names({ query, managementGroups: ["mg2"] }), ["two"]);
    });

    it("hold inherited assignments only when asked for, and built-in roles always", () => {
      const request = {
        query: "authorizationresources | project id, name = id",
        subscriptions: ["s1"],
      };
      assert.deepEqual(names(request), [
        "/subscriptions/s1/x/a1",
        "/providers/r1",
      ]);
      const options = { authorizationScopeFilter: "AtScopeAboveAndBelow" };
      assert.equal(names({ ...request, options }).length, 3);
    });
  });

  describe("to a query that is not good", () => {
    for (const [name, query, codes] of [
      ["syntax", "resources | where", ["InvalidQuery", "ParserFailure"]],
      [
        "unknown column",
        "resources | where a == 1",
        ["InvalidQuery", "Default"],
      ],
      [
        "unknown function",
        "resources | where f(id)",
        ["InvalidQuery", "UnknownFunction"],
      ],
      [
        "operator of another dialect",
        "resources | serialize",
        ["InvalidQuery", "InvalidQueryLanguage"],
      ],
      [
        "table of another cloud",
        "appserviceresources | count",
        ["DisallowedLogicalTableName"],
      ],
      [
        "more than three joins",
        `resources${" | join kind=inner (resources | project id) on id".repeat(4)}`,
        ["OperatorLimitExceeded"],
      ],
      [
        "joins in the brackets of a join",
        `resources | join (resources | join (resources | join (resources | join (resources) on id) on id) on id) on id`,
        ["OperatorLimitExceeded"],
      ],
      [
        "more than three legs of a union",
        "resources | union resources, resources, resources, resources",
        ["OperatorLimitExceeded"],
      ],
      [
        "more than two mv-expand",
        `resources${" | mv-expand zones".repeat(3)}`,
        ["OperatorLimitExceeded"],
      ],
      [
        "two joins with foreign tables",
        `resources${" | join kind=leftouter (authorizationresources | project id) on id".repeat(2)}`,
        ["DisallowedMaxNumberOfRemoteTables"],
      ],
      [
        "union of foreign tables",
        "resources | union authorizationresources",
        ["DisallowedLogicalTableName"],
      ],
    ] as const) {
      it(`name the reason: ${name}`, () => {
        assert.deepEqual(refusal({ query }), codes);
      });
    }

    it("say where it is wrong, and when it was asked", () => {
      const { body } = ask({ query: "resources\n| where type = 1" });
      const error = property(body, "error");
      const message = property(error, "message");
      assert.ok(typeof message === "string");
      assert.match(
        message,
        /^Please provide below info when asking for support: timestamp = 2026-03-01T12:00:00\.000Z, correlationId = [0-9a-f-]{36}\.$/,
      );
      const details = property(error, "details");
      assert.ok(isArray(details));
      assert.deepEqual(details[1], {
        code: "ParserFailure",
        message: "ParserFailure",
        line: 2,
        characterPositionInLine: 13,
        token: "=",
        expectedToken: "<EOF>",
      });
    });
  });

  it("are given to joins and unions within the limits", () => {
    const join =
      " | join kind=inner (resourcecontainers | project subscriptionId) on subscriptionId";
    assert.equal(
      ask({ query: `resources | project id, subscriptionId${join.repeat(3)}` })
        .status,
      200,
    );
    assert.equal(
      ask({ query: "resources | union resourcecontainers" }).status,
      200,
    );
    const foreign =
      " | join kind=leftouter (authorizationresources | project id) on id";
    assert.equal(ask({ query: `resources${foreign}` }).status, 200);
  });

  it("are given to every sample query", () => {
    for (const query of Object.values(sampleQueries)) {
      assert.equal(
        answer({ query }, { tables: sampleTables, now }).status,
        200,
      );
    }
  });
});
