import assert from "node:assert/strict";
import { list, object } from "../json.ts";
import { document, errorCode, ids, people, startSmall } from "../small.ts";
import type { Small } from "../small.ts";
import { groupId } from "./management-groups.ts";

const authorization = "providers/Microsoft.Authorization";
const acrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
const reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
const custom = "80000000-0000-4000-8000-000000000002";

function assignment(group: string, name: string, role: string) {
  return {
    id: `${groupId(group)}/${authorization}/roleAssignments/${name}`,
    name,
    type: "Microsoft.Authorization/roleAssignments",
    properties: {
      principalId: people.nobody,
      roleDefinitionId: `/${authorization}/roleDefinitions/${role}`,
    },
  };
}

describe("ARM, locally: management groups", () => {
  let small: Small;
  before(async () => {
    small = await startSmall((tenant) => {
      tenant.resources.push(
        ...["root", "web", "other"].map((name) => ({
          id: groupId(name),
          name,
          type: "Microsoft.Management/managementGroups",
          properties: {},
        })),
        assignment("root", "pulls", acrPull),
        assignment("web", "reads", reader),
        assignment("other", "elsewhere", acrPull),
        {
          id: `${groupId("root")}/${authorization}/roleDefinitions/${custom}`,
          name: custom,
          type: "Microsoft.Authorization/roleDefinitions",
          properties: { assignableScopes: [groupId("root")], permissions: [] },
        },
      );
      const [first, second] = tenant.subscriptions;
      first!.managementGroupAncestorsChain = [
        { name: "web" },
        { name: "root" },
      ];
      second!.managementGroupAncestorsChain = [{ name: "other" }];
    });
  });
  after(() => small.sandbox.stop());

  const get = (path: string, version = "2022-04-01") =>
    small.arm(people.nobody, `${path}?api-version=${version}`);
  it("pass their roles on to their subscriptions, and no further", async () => {
    const registry = await get(ids.smallweb, "2025-11-01");
    assert.equal(registry.status, 200);
    const elsewhere = await get(
      "/subscriptions/40000000-0000-4000-8000-000000000002/providers/Microsoft.ContainerRegistry/registries",
      "2025-11-01",
    );
    assert.deepEqual(document(elsewhere)["value"], []);
  });

  it("show what is inherited at the registry, groups of groups included", async () => {
    const filter = encodeURIComponent(`assignedTo('${people.nobody}')`);
    const answer = await get(
      `${ids.smallweb}/${authorization}/roleAssignments`,
      `2022-04-01&$filter=${filter}`,
    );
    assert.deepEqual(
      list(document(answer)["value"])
        .map(object)
        .map(({ name, properties }) => [name, object(properties)["scope"]]),
      [
        ["pulls", groupId("root")],
        ["reads", groupId("web")],
      ],
    );
  });

  it("keep their own documents from who has a role further down only", async () => {
    assert.equal((await get(groupId("web"), "2023-04-01")).status, 200);
    assert.equal(
      errorCode(await get(groupId("other"), "2023-04-01")),
      "AuthorizationFailed",
    );
    const definition = `${authorization}/roleDefinitions/${custom}`;
    assert.equal(
      errorCode(await get(`${groupId("root")}/${definition}`)),
      "AuthorizationFailed",
    );
    assert.equal((await get(`${ids.smallweb}/${definition}`)).status, 200);
    assert.equal((await get(`${groupId("other")}/${definition}`)).status, 403);
  });

  it("do not stand in a subscription's document", async () => {
    const subscription = document(await get(ids.subscription, "2022-12-01"));
    assert.equal(subscription["managementGroupAncestorsChain"], undefined);
  });

  it("must be there when a subscription names them", () => {
    assert.throws(() => {
      small.sandbox.edit(({ subscriptions }) => {
        subscriptions[0]!.managementGroupAncestorsChain.push({ name: "gone" });
      });
    }, /managementGroupAncestorsChain\/2.*gone is not/);
  });
});
