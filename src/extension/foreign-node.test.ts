import assert from "node:assert/strict";
import { registryIdOfForeignNode } from "./foreign-node.ts";

const id =
  "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/contosoweb";

describe("registryIdOfForeignNode", () => {
  for (const [name, node] of [
    ["a node of Azure Resources", { resource: { id } }],
    [
      "one whose id has the account in front",
      { id: `/accounts/a/tenants/t${id}` },
    ],
    ["a node of Container Tools", { wrappedItem: { id } }],
    [
      "one that keeps ARM's own document",
      { wrappedItem: { registryProperties: { id } } },
    ],
    ["one with an unrelated id first", { id: "7", resource: { id } }],
  ] as const) {
    it(`finds the id in ${name}`, () => {
      assert.equal(registryIdOfForeignNode(node), id);
    });
  }

  const throws = {
    get id(): string {
      throw new Error("disposed");
    },
  };
  for (const [name, node] of [
    ["nothing", undefined],
    ["null", null],
    ["a text", id],
    [
      "another resource",
      { id: id.replace("registries", "registries/x/webhooks") },
    ],
    ["a child resource", { id: `${id}/replications/eastus` }],
    ["a number as id", { id: 7 }],
    ["a node whose property throws", throws],
  ] as const) {
    it(`finds none in ${name}`, () => {
      assert.equal(registryIdOfForeignNode(node), undefined);
    });
  }
});
