import assert from "node:assert/strict";

import { evaluate } from "./evaluate.ts";
import answers from "./sample-answers.json" with { type: "json" };
import { sampleQueries } from "./sample-queries.ts";
import { sampleTables } from "./sample-tables.ts";
import { parseQuery } from "./syntax/parse-query.ts";

const now = new Date("2026-03-01T00:00:00Z");

describe("the sample queries over the sample tables", () => {
  const { inventory, ...others } = sampleQueries;

  it("inventory lists registries and all that may use or guard them", () => {
    const rows = evaluate(parseQuery(inventory), sampleTables, now);
    assert.deepEqual(
      rows.map(({ name, type }) => [type, name]),
      [
        ["microsoft.containerregistry/registries", "ContosoReg"],
        ["microsoft.containerservice/managedclusters", "shop-aks"],
        ["microsoft.network/privatednszones/virtualnetworklinks", "hub"],
        ["microsoft.network/privatednszones/virtualnetworklinks", "hub"],
        ["microsoft.network/privateendpoints", "shop-pe"],
        ["microsoft.network/privateendpoints", "vault-pe"],
        ["microsoft.web/sites", "shop-web"],
      ],
    );
    const registry = sampleTables["resources"]?.[0];
    assert.deepEqual(rows[0]?.["properties"], registry?.["properties"]);
    assert.deepEqual(rows[0]?.["sku"], registry?.["sku"]);
  });

  for (const [name, query] of Object.entries(others)) {
    it(name, () => {
      const rows = evaluate(parseQuery(query), sampleTables, now);
      assert.ok(rows.length > 0, "the sample tables hold something for it");
      assert.deepEqual(rows, Reflect.get(answers, name));
    });
  }

  it("an answer is held for each query and no other", () => {
    assert.deepEqual(Object.keys(answers), Object.keys(others));
  });
});
