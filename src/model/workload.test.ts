import assert from "node:assert/strict";
import {
  consumerOfWorkload,
  indexOfCredentials,
  workloadOfApp,
  workloadOfGroup,
} from "./workload.ts";

const host = "contoso.azurecr.io";
const elsewhere = "docker.io/library/redis:7";
const appId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.App/containerApps/cart";
const groupId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerInstance/containerGroups/labels";

function app(
  images: readonly string[],
  initImages: readonly string[],
  servers: readonly string[],
) {
  return workloadOfApp({
    id: appId,
    name: "cart",
    properties: {
      configuration: { registries: servers.map((server) => ({ server })) },
      template: {
        containers: images.map((image) => ({ image })),
        initContainers: initImages.map((image) => ({ image })),
      },
    },
  });
}

function group(images: readonly string[], servers: readonly string[]) {
  return workloadOfGroup({
    id: groupId,
    name: "labels",
    properties: {
      imageRegistryCredentials: servers.map((server) => ({ server })),
      containers: images.map((image, index) => ({
        name: String(index),
        properties: { image },
      })),
    },
  });
}

describe("container apps and container groups of a registry", () => {
  it("are those with an image from it, of whatever container", () => {
    const one = `${host}/shop/cart:1`;
    const other = "Contoso.AzureCR.io/shop/schema:2";
    assert.deepEqual(
      consumerOfWorkload(app([elsewhere, one, one], [other], []), host),
      {
        kind: "container-app",
        id: appId,
        name: "cart",
        images: [one, other],
        because: "image",
      },
    );
    assert.deepEqual(consumerOfWorkload(group([one], []), host), {
      kind: "container-group",
      id: groupId,
      name: "labels",
      images: [one],
      because: "image",
    });
  });

  for (const server of [host, "Contoso.AzureCR.io", `https://${host}/`]) {
    it(`are those with credentials for ${server}, too`, () => {
      for (const workload of [
        app([elsewhere], [], ["other.azurecr.io", server]),
        group([elsewhere], ["other.azurecr.io", server]),
      ]) {
        const consumer = consumerOfWorkload(workload, host);
        assert.equal(consumer?.because, "setting");
        assert.deepEqual(consumer.images, []);
      }
    });
  }

  it("are not those of another registry", () => {
    const image = "contoso2.azurecr.io/shop/cart:1";
    const server = "contoso2.azurecr.io";
    assert.equal(
      consumerOfWorkload(app([image], [], [server]), host),
      undefined,
    );
    assert.equal(consumerOfWorkload(group([image], [server]), host), undefined);
    assert.equal(consumerOfWorkload(app([], [], []), host), undefined);
  });

  it("may have nothing configured at all", () => {
    const properties = {};
    assert.deepEqual(workloadOfApp({ id: appId, name: "cart", properties }), {
      kind: "container-app",
      id: appId,
      images: [],
      servers: [],
    });
    assert.deepEqual(
      workloadOfGroup({ id: groupId, name: "labels", properties }).images,
      [],
    );
  });

  it("have their credentials by the host, however it is written", () => {
    const credentials = [
      { server: "other.azurecr.io" },
      { server: "https://CONTOSO.azurecr.io" },
    ];
    assert.equal(indexOfCredentials(credentials, host), 1);
    assert.equal(indexOfCredentials(credentials, "x.azurecr.io"), -1);
  });
});
