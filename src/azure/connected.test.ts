import assert from "node:assert/strict";
import { connections, isUndecided } from "./connected.ts";
import type { SiteRow } from "./graph-row.ts";
import { assignmentRows, inventoryRows } from "./graph-rows.ts";

const registry = {
  id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/contosoweb",
  loginServer: "contosoweb.azurecr.io",
};

const empty = {
  kind: null,
  location: "westeurope",
  subscriptionId: "s",
  identity: null,
  skuName: "",
  loginServer: "",
  siteProperties: null,
  siteSubnetId: "",
  endpointSubnetId: "",
  privateLinks: null,
  manualPrivateLinks: null,
  kubeletId: "",
  agentPools: null,
  bootstrapRegistryId: "",
  containers: null,
  initContainers: null,
  credentials: null,
  environmentId: "",
  environmentSubnetId: "",
};

function workload(type: string, name: string, more: object) {
  const id = `/subscriptions/s/resourceGroups/g/providers/${type}/${name}`;
  return { ...empty, id, name, type, ...more };
}

function site(name: string, linuxFxVersion: string | null, kind = "app,linux") {
  return {
    ...empty,
    id: `/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/${name}`,
    name,
    type: "Microsoft.Web/sites",
    kind,
    siteProperties: [
      { name: "LinuxFxVersion", value: linuxFxVersion },
      { name: "WindowsFxVersion", value: null },
    ],
  };
}

function cluster(name: string, more: object) {
  return {
    ...empty,
    id: `/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/${name}`,
    name,
    type: "microsoft.containerservice/managedclusters",
    ...more,
  };
}

describe("what the rows of Resource Graph tie to a registry", () => {
  it("is every app with an image of its host, and every cluster with a role on it", () => {
    const rows = inventoryRows([
      site("ours", "DOCKER|contosoweb.azurecr.io/shop/web:1"),
      site("another's", "DOCKER|contosoother.azurecr.io/shop/web:1"),
      site("code", "NODE|20-lts"),
      cluster("by-nodes", { kubeletId: "AAAA" }),
      cluster("by-control-plane", { identity: { principalId: "bbbb" } }),
      cluster("by-group", {
        identity: { userAssignedIdentities: { x: { principalId: "cccc" } } },
      }),
      cluster("by-bootstrap", {
        bootstrapRegistryId: registry.id.toUpperCase(),
      }),
      cluster("stranger", { kubeletId: "dddd" }),
    ]);
    const assignments = assignmentRows(
      ["aaaa", "bbbb", "cccc"].map((principalId) => ({
        id: principalId,
        scope: registry.id.toLowerCase(),
        principalId,
        roleDefinitionId: "/r",
      })),
    );
    assert.deepEqual(
      connections(
        rows,
        assignments,
      )(registry).map(({ name, because }) => [name, because]),
      [
        ["ours", "image"],
        ["by-nodes", "role"],
        ["by-control-plane", "role"],
        ["by-group", "role"],
        ["by-bootstrap", "bootstrap"],
      ],
    );
  });

  it("is every container app, job and container group that names its host", () => {
    const ours = "contosoweb.azurecr.io";
    const rows = inventoryRows([
      workload("microsoft.app/containerapps", "by-image", {
        containers: [{ image: `${ours}/a:1`, name: "a" }],
      }),
      workload("microsoft.app/containerapps", "by-init-image", {
        containers: [{ image: "docker.io/redis" }],
        initContainers: [{ image: `${ours}/b:1` }],
      }),
      workload("microsoft.app/jobs", "by-credentials", {
        credentials: [{ server: ours, username: "x" }],
      }),
      workload("microsoft.containerinstance/containergroups", "group", {
        containers: [{ name: "c", properties: { image: `${ours}/c:1` } }],
      }),
      workload("microsoft.app/containerapps", "another's", {
        containers: [{ image: "contosoother.azurecr.io/a:1" }],
      }),
      workload("microsoft.app/managedenvironments", "environment", {
        environmentSubnetId: "/subnet",
      }),
    ]);
    assert.deepEqual(
      connections(
        rows,
        [],
      )(registry).map(({ name, kind, because }) => [name, kind, because]),
      [
        ["by-image", "container-app", "image"],
        ["by-init-image", "container-app", "image"],
        ["by-credentials", "container-app", "setting"],
        ["group", "container-group", "image"],
      ],
    );
  });

  it("leaves out a row that cannot be read, not the others", () => {
    const rows = inventoryRows([
      { id: 7 },
      null,
      site("ours", "DOCKER|contosoweb.azurecr.io/shop/web:1"),
    ]);
    assert.equal(rows.length, 1);
  });

  for (const [what, fx, kind, undecided] of [
    ["an image with a host", "DOCKER|a.azurecr.io/b:1", "app", false],
    ["an image without a host", "DOCKER|b:1", "app", true],
    ["containers of their own", "SITECONTAINERS", "app", true],
    ["a composition that names no image", "COMPOSE|????", "app", true],
    ["code", "NODE|20", "app,linux", false],
    ["nothing, for a container app", null, "app,linux,container", true],
    ["nothing, for an app of code", null, "app", false],
  ] as const) {
    it(`${undecided ? "cannot decide" : "decides"} on ${what}`, () => {
      const [row] = inventoryRows([site("x", fx, kind)]);
      assert.equal(isUndecided(row as SiteRow), undecided);
    });
  }
});
