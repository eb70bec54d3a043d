import assert from "node:assert/strict";
import type { ManagedCluster, SiteContainer } from "./arm.ts";
import {
  consumerOfCluster,
  consumersOfSite,
  hostOf,
  type SiteImages,
} from "./consumers-of.ts";

const host = "contoso.azurecr.io";
const siteId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/shop-web";
const registryId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/contoso";

function container(
  name: string,
  image: string,
  isMain: boolean,
): SiteContainer {
  return {
    id: `${siteId}/sitecontainers/${name}`,
    name: `shop-web/${name}`,
    properties: { image, isMain },
  };
}

describe("consumers of a registry", () => {
  const sites: [string, SiteImages, [string, string, string[]][]][] = [
    [
      "a site whose image names the registry",
      { id: siteId, linuxFxVersion: `DOCKER|${host}/web:1` },
      [["shop-web", "image", [`${host}/web:1`]]],
    ],
    [
      "a Windows site, with the host in capitals",
      { id: siteId, windowsFxVersion: "DOCKER|Contoso.AzureCR.io/web:1" },
      [["shop-web", "image", ["Contoso.AzureCR.io/web:1"]]],
    ],
    [
      "a slot",
      {
        id: `${siteId}/slots/staging`,
        linuxFxVersion: `DOCKER|${host}/web:1`,
      },
      [["shop-web/staging", "image", [`${host}/web:1`]]],
    ],
    [
      "no site whose image is of another registry, whatever its setting says",
      {
        id: siteId,
        linuxFxVersion: "DOCKER|mcr.microsoft.com/web:1",
        serverUrl: `https://${host}`,
      },
      [],
    ],
    [
      "no site of a registry whose name only begins alike",
      { id: siteId, linuxFxVersion: `DOCKER|x${host}/web:1` },
      [],
    ],
    [
      "a site that only its setting ties",
      { id: siteId, serverUrl: `HTTPS://Contoso.azurecr.io/` },
      [["shop-web", "setting", []]],
    ],
    [
      "a site whose image names no host, tied by its setting",
      {
        id: siteId,
        linuxFxVersion: "DOCKER|web:1",
        serverUrl: `https://${host}`,
      },
      [["shop-web", "setting", ["web:1"]]],
    ],
    [
      "each side car beside the main container",
      {
        id: siteId,
        linuxFxVersion: "SITECONTAINERS",
        containers: [
          container("main", `${host}/web:1`, true),
          container("log", `${host}/log:2`, false),
          container("other", "docker.io/library/redis:7", false),
        ],
      },
      [
        ["shop-web", "image", [`${host}/web:1`]],
        ["shop-web:log", "image", [`${host}/log:2`]],
      ],
    ],
  ];
  for (const [name, site, expected] of sites) {
    it(`finds ${name}`, () => {
      const found = consumersOfSite(site, host);
      assert.deepEqual(
        found.map((one) => [one.name, one.because, [...one.images]]),
        expected,
      );
    });
  }

  it("tells function apps from web apps", () => {
    const [found] = consumersOfSite(
      {
        id: siteId,
        kind: "functionapp,linux,container",
        linuxFxVersion: `DOCKER|${host}/f:1`,
      },
      host,
    );
    assert.equal(found?.kind, "function-app");
  });

  const cluster: ManagedCluster = {
    id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/aks",
    name: "aks",
    identity: { type: "SystemAssigned", principalId: "CONTROL" },
    properties: {
      identityProfile: { kubeletidentity: { objectId: "KUBELET" } },
    },
  };

  it("finds a cluster by the role of its kubelet or its control plane", () => {
    for (const puller of ["kubelet", "control"]) {
      const found = consumerOfCluster(cluster, registryId, new Set([puller]));
      assert.equal(found?.because, "role");
    }
    assert.equal(
      consumerOfCluster(cluster, registryId, new Set(["somebody"])),
      undefined,
    );
  });

  it("finds a cluster by its bootstrap registry", () => {
    const found = consumerOfCluster(
      {
        ...cluster,
        properties: {
          bootstrapProfile: { containerRegistryId: registryId.toUpperCase() },
        },
      },
      registryId,
      new Set(),
    );
    assert.equal(found?.because, "bootstrap");
  });

  it("compares the registry setting by its host alone", () => {
    assert.equal(hostOf("https://Contoso.azurecr.io:443/v1/"), host);
    assert.equal(hostOf("contoso.azurecr.io"), host);
    assert.equal(hostOf(undefined), "");
  });
});
