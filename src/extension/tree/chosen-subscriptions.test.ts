import assert from "node:assert/strict";
import { chosenSubscriptions } from "./chosen-subscriptions.ts";

describe("chosenSubscriptions", () => {
  it("is undefined while nothing was chosen", () => {
    assert.equal(chosenSubscriptions([], "tenant"), undefined);
  });

  it("keeps the pairs of this tenant, whatever their case", () => {
    const selected = ["TENANT/one", "other/two", "tenant/three"];
    assert.deepEqual(chosenSubscriptions(selected, "Tenant"), ["one", "three"]);
  });

  it("is empty for a tenant of which nothing was chosen", () => {
    assert.deepEqual(chosenSubscriptions(["other/two"], "tenant"), []);
  });

  it("leaves out what is no pair", () => {
    assert.deepEqual(chosenSubscriptions(["tenant"], "tenant"), []);
  });
});
