import assert from "node:assert/strict";
import { list, object, text, type Json } from "../json.ts";
import type { ClientAnswer } from "../https-client.ts";
import {
  document,
  errorCode,
  ids,
  people,
  startSmall,
  type Small,
} from "../small.ts";

const registryVersion = "api-version=2025-11-01";

function names(answer: ClientAnswer): string[] {
  return list(document(answer)["value"]).map((each) =>
    text(object(each)["name"]),
  );
}

function properties(answer: ClientAnswer): Json {
  return object(document(answer)["properties"]);
}

describe("ARM, locally: reads", () => {
  let small: Small;
  before(async () => {
    small = await startSmall();
  });
  after(() => small.sandbox.stop());
  afterEach(() => {
    small.sandbox.faults.clear();
  });
  const get = (
    path: string,
    person: string = people.olga,
  ): Promise<ClientAnswer> => small.arm(person, path);

  describe("who asks", () => {
    it("answers 401 to a request without a token and says where to get one", async () => {
      const answer = await small.send(
        `${small.cloud.settings.resourceManager}/subscriptions?api-version=2022-12-01`,
      );
      assert.equal(answer.status, 401);
      assert.equal(errorCode(answer), "AuthenticationFailed");
      assert.match(
        answer.headers["www-authenticate"] ?? "",
        new RegExp(
          `authorization_uri="${small.cloud.settings.authority}/${small.cloud.tenantId}"`,
        ),
      );
    });

    it("answers 401 to a token for another audience, an expired one and one that it did not issue", async () => {
      const send = async (token: string): Promise<ClientAnswer> =>
        small.send(
          `${small.cloud.settings.resourceManager}/tenants?api-version=2022-12-01`,
          {
            headers: { authorization: `Bearer ${token}` },
          },
        );
      const registryToken = await small.signIn(people.olga, {
        scope: "https://containerregistry.azure.net/.default",
      });
      assert.equal(
        errorCode(await send(registryToken)),
        "InvalidAuthenticationTokenAudience",
      );
      assert.equal(
        errorCode(await send(`${registryToken}x`)),
        "InvalidAuthenticationToken",
      );
      small.sandbox.edit((tenant) => {
        tenant.behaviour.tokenLifetimeSeconds = -1;
      });
      const expired = await small.signIn(people.olga);
      small.sandbox.edit((tenant) => {
        tenant.behaviour.tokenLifetimeSeconds = 3599;
      });
      assert.equal(
        errorCode(await send(expired)),
        "ExpiredAuthenticationToken",
      );
    });

    it("asks for claims and takes the token that was requested with them", async () => {
      const claims =
        '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
      const without = await small.signIn(people.olga);
      const withClaims = await small.signIn(people.olga, {
        claims:
          '{"access_token":{"nbf":{"essential":true,"value":"1700000000"},"xms_cc":{"values":["CP1"]}}}',
      });
      small.sandbox.faults.requiredClaims = claims;
      const url = `${small.cloud.settings.resourceManager}/tenants?api-version=2022-12-01`;
      const refused = await small.send(url, {
        headers: { authorization: `Bearer ${without}` },
      });
      assert.equal(refused.status, 401);
      const challenge = refused.headers["www-authenticate"] ?? "";
      assert.match(challenge, /error="insufficient_claims"/);
      const [, encoded = ""] = /claims="([^"]+)"/.exec(challenge) ?? [];
      assert.equal(Buffer.from(encoded, "base64").toString("utf8"), claims);
      const taken = await small.send(url, {
        headers: { authorization: `Bearer ${withClaims}` },
      });
      assert.equal(taken.status, 200);
    });
  });

  describe("API versions", () => {
    for (const { path, code } of [
      { path: "/subscriptions", code: "MissingApiVersionParameter" },
      {
        path: "/subscriptions?api-version=1999-01-01",
        code: "InvalidApiVersionParameter",
      },
      {
        path: `${ids.smallweb}?api-version=1999-01-01`,
        code: "NoRegisteredProviderFound",
      },
      {
        path: `${ids.subscription}/providers/Microsoft.Web/widgets?api-version=2025-05-01`,
        code: "InvalidResourceType",
      },
      {
        path: `${ids.subscription}/providers/Contoso.Nothing/widgets?api-version=2025-05-01`,
        code: "InvalidResourceNamespace",
      },
    ]) {
      it(`refuses ${path} with ${code}`, async () => {
        const answer = await get(path);
        assert.equal(errorCode(answer), code);
        assert.ok(answer.status === 400 || answer.status === 404);
      });
    }

    it("shows subnet rules to preview versions only, under the key of each", async () => {
      const rules = async (version: string): Promise<Json> =>
        object(
          properties(await get(`${ids.smallweb}?api-version=${version}`))[
            "networkRuleSet"
          ],
        );
      assert.ok(!("virtualNetworkRules" in (await rules("2025-11-01"))));
      const subnet = `${ids.hub}/subnets/build`;
      assert.deepEqual(
        (await rules("2021-08-01-preview"))["virtualNetworkRules"],
        [{ action: "Allow", id: subnet }],
      );
      assert.deepEqual(
        (await rules("2026-01-01-preview"))["virtualNetworkRules"],
        [{ action: "Allow", virtualNetworkSubnetResourceId: subnet }],
      );
    });

    it("says how a site pulls its image in the words of each version, and never which", async () => {
      const newer = properties(await get(`${ids.shop}?api-version=2025-05-01`));
      assert.equal(
        object(newer["outboundVnetRouting"])["imagePullTraffic"],
        false,
      );
      assert.ok(!("vnetImagePullEnabled" in newer));
      assert.equal(object(newer["siteConfig"])["linuxFxVersion"], null);
      const older = properties(await get(`${ids.shop}?api-version=2023-12-01`));
      assert.equal(older["vnetImagePullEnabled"], false);
      assert.equal(older["vnetRouteAllEnabled"], true);
      assert.ok(!("outboundVnetRouting" in older));
      const config = properties(
        await get(`${ids.shop}/config/web?api-version=2025-05-01`),
      );
      assert.equal(
        config["linuxFxVersion"],
        "DOCKER|smallweb.azurecr.io/shop:1",
      );
    });
  });

  describe("documents", () => {
    it("finds an id in any case and behind repeated slashes", async () => {
      const answer = await get(
        `/${ids.smallweb.toUpperCase()}?${registryVersion}`,
      );
      assert.equal(document(answer)["id"], ids.smallweb);
    });

    it("hides what only the local Azure is told", async () => {
      const private_ = ids.smallweb.replace("smallweb", "smallprivate");
      const answer = document(await get(`${private_}?${registryVersion}`));
      assert.deepEqual(answer["tags"], {});
      const web = document(await get(`${ids.smallweb}?${registryVersion}`));
      assert.ok(!("listUsages" in web));
    });

    it("embeds a registry's private endpoint connections", async () => {
      const private_ = ids.smallweb.replace("smallweb", "smallprivate");
      const [connection] = list(
        properties(await get(`${private_}?${registryVersion}`))[
          "privateEndpointConnections"
        ],
      );
      assert.equal(object(connection)["name"], "hub");
      assert.deepEqual(
        names(
          await get(
            `${private_}/privateEndpointConnections?${registryVersion}`,
          ),
        ),
        ["hub"],
      );
    });

    it("answers for a subnet as a document of its own", async () => {
      const answer = document(
        await get(`${ids.hub}/subnets/build?api-version=2024-05-01`),
      );
      assert.equal(
        object(answer["properties"])["addressPrefix"],
        "10.0.0.0/24",
      );
      assert.deepEqual(
        names(await get(`${ids.hub}/subnets?api-version=2024-05-01`)),
        ["build"],
      );
    });

    it("names the members of a registry's private link", async () => {
      const answer = await get(
        `${ids.smallweb}/privateLinkResources?${registryVersion}`,
      );
      const [resource] = list(document(answer)["value"]);
      assert.deepEqual(object(object(resource)["properties"]), {
        groupId: "registry",
        requiredMembers: [
          "registry",
          "registry_data_westeurope",
          "registry_data_northeurope",
        ],
        requiredZoneNames: ["privatelink.azurecr.io"],
      });
    });

    it("knows Azure's own policy definitions", async () => {
      const id =
        "/providers/Microsoft.Authorization/policyDefinitions/0fdf0491-d080-4575-b627-ad0e843cba0f";
      const answer = await get(`${id}?api-version=2023-04-01`);
      const { displayName, policyType } = properties(answer);
      assert.equal(policyType, "BuiltIn");
      assert.equal(
        displayName,
        "Public network access should be disabled for Container registries",
      );
    });

    it("counts a registry's IP rules in its usages", async () => {
      const [usage] = list(
        document(await get(`${ids.smallweb}/listUsages?${registryVersion}`))[
          "value"
        ],
      );
      assert.deepEqual(usage, {
        name: "IPRules",
        limit: 200,
        currentValue: 1,
        unit: "Count",
      });
    });

    it("gives the admin user's passwords by POST, while there is an admin user", async () => {
      const ask = (): Promise<ClientAnswer> =>
        small.arm(
          people.olga,
          `${ids.smallweb}/listCredentials?${registryVersion}`,
          { method: "POST" },
        );
      const answer = document(await ask());
      assert.equal(answer["username"], "smallweb");
      assert.deepEqual(answer["passwords"], [
        { name: "password", value: "first-password" },
        { name: "password2", value: "second-password" },
      ]);
      assert.equal(
        (await get(`${ids.smallweb}/listCredentials?${registryVersion}`))
          .status,
        405,
      );
    });

    it("gives the settings of a site by POST, empty ones included", async () => {
      const settings = async (path: string): Promise<Json> =>
        properties(
          await small.arm(people.olga, `${path}?api-version=2025-05-01`, {
            method: "POST",
          }),
        );
      assert.deepEqual(await settings(`${ids.shop}/config/appsettings/list`), {
        WEBSITES_PORT: "8080",
      });
      assert.deepEqual(
        await settings(`${ids.shop}/config/connectionstrings/list`),
        {},
      );
    });
  });
});
