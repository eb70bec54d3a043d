import assert from "node:assert/strict";
import { list, object, text, texts, type Json } from "../json.ts";
import type { ClientAnswer } from "../https-client.ts";
import {
  document,
  errorCode,
  errorMessage,
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

  describe("lists", () => {
    it("go on at an absolute link to the host that was asked", async () => {
      const first = await get(
        `${ids.images}/providers/Microsoft.ContainerRegistry/registries?${registryVersion}`,
      );
      assert.deepEqual(names(first), ["smallweb", "smallprivate"]);
      const path = `${ids.smallweb}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`;
      const seen: string[] = [];
      let next = `${small.cloud.settings.resourceManager}${path}`;
      const token = await small.signIn(people.olga);
      while (next !== "") {
        assert.ok(next.startsWith(`${small.cloud.settings.resourceManager}/`));
        const answer = await small.send(next, {
          headers: { authorization: `Bearer ${token}` },
        });
        seen.push(...names(answer));
        next = text(document(answer)["nextLink"]);
      }
      assert.deepEqual(
        seen.map((name) => name.slice(-1)),
        ["1", "2", "3"],
      );
    });

    it("show the subscriptions in which the caller has a role", async () => {
      const of = async (person: string): Promise<unknown[]> =>
        list(
          document(await get("/subscriptions?api-version=2022-12-01", person))[
            "value"
          ],
        ).map((each) => object(each)["displayName"]);
      assert.deepEqual(await of(people.olga), [
        "Small production",
        "Small test",
      ]);
      assert.deepEqual(await of(people.rita), ["Small production"]);
      assert.deepEqual(await of(people.nobody), []);
    });

    it("leave out what the caller may not read, but refuse who has no role at all", async () => {
      const path = `${ids.subscription}/providers/Microsoft.Web/sites?api-version=2025-05-01`;
      assert.deepEqual(names(await get(path)), ["shop"]);
      assert.deepEqual(names(await get(path, people.rita)), []);
      assert.equal(
        errorCode(await get(path, people.nobody)),
        "AuthorizationFailed",
      );
    });

    it("name tenants, resource groups, resources and providers", async () => {
      const [tenant] = list(
        document(await get("/tenants?api-version=2022-12-01"))["value"],
      );
      assert.equal(object(tenant)["tenantId"], small.cloud.tenantId);
      const groups = `${ids.subscription}/resourceGroups?api-version=2021-04-01`;
      assert.deepEqual(names(await get(groups, people.rita)), ["images"]);
      const filter = encodeURIComponent(
        "resourceType eq 'Microsoft.Web/sites'",
      );
      const sites = `${ids.subscription}/resources?api-version=2021-04-01&$filter=${filter}`;
      assert.deepEqual(names(await get(sites)), ["shop"]);
      const provider = document(
        await get(
          `${ids.subscription}/providers/Microsoft.Web?api-version=2021-04-01`,
        ),
      );
      assert.equal(provider["registrationState"], "Registered");
    });
  });

  describe("what is not there", () => {
    for (const { path, code, sentence } of [
      {
        path: "/subscriptions/99999999-0000-4000-8000-000000000009?api-version=2022-12-01",
        code: "SubscriptionNotFound",
        sentence:
          "The subscription '99999999-0000-4000-8000-000000000009' could not be found.",
      },
      {
        path: `${ids.subscription}/resourceGroups/none/providers/Microsoft.Web/sites/x?api-version=2025-05-01`,
        code: "ResourceGroupNotFound",
        sentence: "Resource group 'none' could not be found.",
      },
      {
        path: `${ids.images}/providers/Microsoft.ContainerRegistry/registries/absent?${registryVersion}`,
        code: "ResourceNotFound",
        sentence:
          "The Resource 'Microsoft.ContainerRegistry/registries/absent' under resource group 'images' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
      },
      {
        path: `${ids.images}/providers/Microsoft.ContainerRegistry/registries/absent/replications/x?${registryVersion}`,
        code: "ParentResourceNotFound",
        sentence:
          "Failed to perform 'read' on resource(s) of type 'registries/replications', because the parent resource 'Microsoft.ContainerRegistry/registries/absent' could not be found.",
      },
    ]) {
      it(`is ${code}`, async () => {
        const answer = await get(path);
        assert.equal(answer.status, 404);
        assert.equal(errorCode(answer), code);
        assert.equal(errorMessage(answer), sentence);
      });
    }
  });

  describe("rights", () => {
    it("are refused in ARM's sentence, before it is said whether the thing exists", async () => {
      const answer = await get(
        `${ids.shop}?api-version=2025-05-01`,
        people.rita,
      );
      assert.equal(answer.status, 403);
      assert.equal(
        errorMessage(answer),
        `The client 'rita@small.example' with object id '${people.rita}' does not have authorization to perform action 'Microsoft.Web/sites/read' over scope '${ids.shop}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
      );
      const absent = await get(
        `${ids.shop}-absent?api-version=2025-05-01`,
        people.rita,
      );
      assert.equal(errorCode(absent), "AuthorizationFailed");
    });

    it("come through a group too; a Reader may read but do nothing secret", async () => {
      assert.equal(
        (await get(`${ids.smallweb}?${registryVersion}`, people.rita)).status,
        200,
      );
      const secret = await small.arm(
        people.rita,
        `${ids.smallweb}/listCredentials?${registryVersion}`,
        {
          method: "POST",
        },
      );
      assert.match(errorMessage(secret), /registries\/listCredentials\/action/);
    });

    it("can be taken away for one action by a fault", async () => {
      small.sandbox.faults.deniedActions.add(
        "microsoft.authorization/roleassignments/read",
      );
      const path = `${ids.smallweb}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`;
      assert.match(
        errorMessage(await get(path)),
        /'Microsoft\.Authorization\/roleAssignments\/read'/,
      );
      assert.equal(
        (await get(`${ids.smallweb}?${registryVersion}`)).status,
        200,
      );
    });

    it("are listed as permissions to everybody", async () => {
      const path = `${ids.smallweb}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
      const [held] = list(document(await get(path, people.rita))["value"]);
      assert.deepEqual(texts(object(held)["actions"]), ["*/read"]);
      assert.deepEqual(document(await get(path, people.nobody))["value"], []);
    });

    it("are taken by a deny assignment, except from those that it leaves out", async () => {
      const denial = {
        id: `${ids.images}/providers/Microsoft.Authorization/denyAssignments/70000000-0000-4000-8000-000000000001`,
        name: "70000000-0000-4000-8000-000000000001",
        type: "Microsoft.Authorization/denyAssignments",
        properties: {
          permissions: [
            { actions: ["Microsoft.ContainerRegistry/*"], notActions: [] },
          ],
          principals: [
            {
              id: "00000000-0000-0000-0000-000000000000",
              type: "SystemDefined",
            },
          ],
          excludePrincipals: [{ id: people.rita, type: "User" }],
        },
      };
      small.sandbox.edit(({ resources }) => resources.push(denial));
      const path = `${ids.smallweb}?${registryVersion}`;
      assert.equal(errorCode(await get(path)), "AuthorizationFailed");
      assert.equal((await get(path, people.rita)).status, 200);
      small.sandbox.edit(({ resources }) => resources.pop());
      assert.equal((await get(path)).status, 200);
    });
  });
});
