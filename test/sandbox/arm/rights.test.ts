import assert from "node:assert/strict";
import { list, object, text, texts } from "../json.ts";
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

describe("ARM, locally: lists and rights", () => {
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

    it("come from roles whose definitions are found where they may be assigned, by GUID or name", async () => {
      const custom = {
        id: `${ids.subscription}/providers/Microsoft.Authorization/roleDefinitions/80000000-0000-4000-8000-000000000001`,
        name: "80000000-0000-4000-8000-000000000001",
        type: "Microsoft.Authorization/roleDefinitions",
        properties: {
          roleName: "Puller",
          type: "CustomRole",
          assignableScopes: [ids.subscription],
          permissions: [{ actions: ["*/pull/read"] }],
        },
      };
      small.sandbox.edit(({ resources }) => resources.push(custom));
      const definitions = `${ids.smallweb}/providers/Microsoft.Authorization/roleDefinitions`;
      const version = "api-version=2022-04-01";
      const named = async (guid: string): Promise<unknown> =>
        object(
          document(await get(`${definitions}/${guid}?${version}`))[
            "properties"
          ],
        )["roleName"];
      assert.equal(await named(custom.name), "Puller");
      assert.equal(
        await named("7f951dda-4ed3-4680-a7ca-43fe172d538d"),
        "AcrPull",
      );
      const filter = encodeURIComponent("roleName eq 'Puller'");
      assert.deepEqual(
        names(await get(`${definitions}?${version}&$filter=${filter}`)),
        [custom.name],
      );
      small.sandbox.edit(({ resources }) => resources.pop());
    });

    it("are listed for one principal, its groups included", async () => {
      const assigned = async (filter: string): Promise<string[]> => {
        const path = `${ids.smallweb}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=${encodeURIComponent(filter)}`;
        return names(await get(path)).map((name) => name.slice(-1));
      };
      assert.deepEqual(await assigned(`assignedTo('${people.rita}')`), ["2"]);
      assert.deepEqual(await assigned(`principalId eq '${people.rita}'`), []);
      assert.deepEqual(
        await assigned(`atScope() and assignedTo('${people.olga}')`),
        ["1"],
      );
      const unknown = await get(
        `${ids.smallweb}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=guess()`,
      );
      assert.equal(errorCode(unknown), "UnsupportedQuery");
    });

    it("may be had by activation, which is listed to whoever may read role assignments", async () => {
      const eligible = {
        id: `${ids.subscription}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances/90000000-0000-4000-8000-000000000001`,
        name: "90000000-0000-4000-8000-000000000001",
        type: "Microsoft.Authorization/roleEligibilityScheduleInstances",
        properties: { principalId: people.rita },
      };
      small.sandbox.edit(({ resources }) => resources.push(eligible));
      const path = `${ids.smallweb}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01&$filter=asTarget()`;
      assert.deepEqual(names(await get(path, people.rita)), [eligible.name]);
      assert.deepEqual(names(await get(path)), []);
      small.sandbox.faults.deniedActions.add(
        "microsoft.authorization/roleassignments/read",
      );
      assert.equal(
        errorCode(await get(path, people.rita)),
        "AuthorizationFailed",
      );
      small.sandbox.edit(({ resources }) => resources.pop());
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
