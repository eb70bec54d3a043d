import assert from "node:assert/strict";
import { list, object } from "../json.ts";
import {
  document,
  errorCode,
  ids,
  people,
  startSmall,
  type Small,
} from "../small.ts";

const app = `${ids.images}/providers/Microsoft.App/containerApps/cart`;
const group = `${ids.images}/providers/Microsoft.ContainerInstance/containerGroups/labels`;
const appVersion = "api-version=2025-01-01";
const password = "Invented-Password-4b1e";

describe("container apps and container groups, locally", () => {
  let small: Small;
  before(async () => {
    small = await startSmall(({ resources }) => {
      resources.push(
        {
          id: app,
          name: "cart",
          type: "Microsoft.App/containerApps",
          properties: {
            configuration: {
              secrets: [{ name: "pull", value: password }],
              registries: [{ server: "r", passwordSecretRef: "pull" }],
            },
          },
        },
        {
          id: group,
          name: "labels",
          type: "Microsoft.ContainerInstance/containerGroups",
          properties: {
            imageRegistryCredentials: [
              { server: "r", username: "u", password },
            ],
            containers: [
              {
                name: "labels",
                properties: {
                  image: "r/labels:1",
                  instanceView: { events: [{ name: "Pulling" }] },
                },
              },
            ],
          },
        },
      );
    });
  });
  after(() => small.sandbox.stop());

  it("show an app's secrets by name, and their values to who may read them", async () => {
    const shown = document(
      await small.arm(people.olga, `${app}?${appVersion}`),
    );
    const { configuration } = object(shown["properties"]);
    assert.deepEqual(object(configuration), {
      secrets: [{ name: "pull" }],
      registries: [{ server: "r", passwordSecretRef: "pull" }],
    });
    const path = `${app}/listSecrets?${appVersion}`;
    const read = await small.arm(people.olga, path, { method: "POST" });
    assert.deepEqual(document(read), {
      value: [{ name: "pull", value: password }],
    });
    const refused = await small.arm(people.rita, path, { method: "POST" });
    assert.equal(refused.status, 403);
    assert.equal(errorCode(refused), "AuthorizationFailed");
  });

  it("never show a group's password", async () => {
    const shown = document(
      await small.arm(people.olga, `${group}?api-version=2023-05-01`),
    );
    const { imageRegistryCredentials, containers } = object(
      shown["properties"],
    );
    assert.deepEqual(imageRegistryCredentials, [
      { server: "r", username: "u" },
    ]);
    assert.match(JSON.stringify(containers), /Pulling/);
  });

  it("are found by Resource Graph without what happened to them", async () => {
    const query =
      "resources | where type =~ 'microsoft.containerinstance/containergroups' or type =~ 'microsoft.app/containerapps' | project id, properties | order by id asc";
    const answer = await small.arm(
      people.olga,
      "/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01",
      { method: "POST", body: JSON.stringify({ query }) },
    );
    const rows = list(document(answer)["data"]);
    assert.equal(rows.length, 2);
    const text = JSON.stringify(rows);
    assert.match(text, /r\/labels:1/);
    assert.doesNotMatch(text, new RegExp(`Pulling|${password}`));
  });
});
