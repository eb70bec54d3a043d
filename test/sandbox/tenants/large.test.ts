import assert from "node:assert/strict";
import { largeTenant } from "./large.ts";
import { danglingReferences, idsOf } from "./references.ts";

describe("the large tenant", () => {
  const tenant = largeTenant();

  it("has 200 registries and 1,000 web apps in 5 subscriptions", () => {
    const count = (type: string): number =>
      tenant.resources.filter((each) => each.type === type).length;
    assert.equal(tenant.subscriptions.length, 5);
    assert.equal(count("Microsoft.ContainerRegistry/registries"), 200);
    assert.equal(count("Microsoft.Web/sites"), 1000);
  });

  it("defines every id once and refers only to what it defines", () => {
    const ids = idsOf(tenant);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(danglingReferences(tenant), []);
  });

  it("has web apps in other subscriptions than their registries", () => {
    const subscription = (id: string | undefined): string | undefined =>
      id?.split("/")[2];
    const apps = tenant.resources.filter(
      ({ type }) => type === "Microsoft.Web/sites",
    );
    const elsewhere = apps.filter(({ id, identity }) => {
      const { principalId } = identity as { principalId: string };
      const role = tenant.resources.find(({ name }) => name === principalId);
      return subscription(role?.id) !== subscription(id);
    });
    assert.ok(elsewhere.length > 0 && elsewhere.length < apps.length);
  });
});
