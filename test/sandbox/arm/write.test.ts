import assert from "node:assert/strict";
import { list, object, text, type Json } from "../json.ts";
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
import type { TenantFile } from "../tenant-file.ts";

const version = "api-version=2025-11-01";
type Resource = TenantFile["resources"][number];

/** Network rules with these addresses. */
function rules(...values: unknown[]): Json {
  return {
    properties: {
      networkRuleSet: {
        defaultAction: "Deny",
        ipRules: values.map((value) => ({ value })),
      },
    },
  };
}

describe("ARM, locally: writes", () => {
  let small: Small;
  beforeEach(async () => {
    small = await startSmall();
  });
  afterEach(() => small.sandbox.stop());

  const patch = (
    body: Json,
    {
      person = people.olga,
      id = ids.smallweb,
      query = version,
    }: { person?: string; id?: string; query?: string } = {},
  ): Promise<ClientAnswer> =>
    small.arm(person, `${id}?${query}`, {
      method: "PATCH",
      body: JSON.stringify(body),
    });

  async function registry(query = version): Promise<Json> {
    return object(
      document(await small.arm(people.olga, `${ids.smallweb}?${query}`))[
        "properties"
      ],
    );
  }

  async function ruleValues(): Promise<unknown[]> {
    const { ipRules } = object((await registry())["networkRuleSet"]);
    return list(ipRules).map((each) => object(each)["value"]);
  }

  /** Asks for the state of the operation until it ends; says how often. */
  async function poll(
    begun: ClientAnswer,
  ): Promise<{ status: unknown; polls: number }> {
    const url = begun.headers["azure-asyncoperation"];
    assert.ok(
      typeof url === "string" &&
        url.startsWith(small.cloud.settings.resourceManager),
    );
    const token = await small.signIn(people.olga);
    for (let polls = 1; ; polls += 1) {
      const answer = await small.send(url, {
        headers: { authorization: `Bearer ${token}` },
      });
      const { status } = document(answer);
      if (status !== "InProgress") {
        return { status, polls };
      }
      assert.ok(answer.headers["retry-after"] !== undefined);
    }
  }

  describe("of a registry's network rules", () => {
    it("replace the whole list and run on as an operation", async () => {
      const begun = await patch(rules("203.0.113.7", "192.0.2.0/24"));
      assert.equal(begun.status, 201);
      assert.equal(
        object(document(begun)["properties"])["provisioningState"],
        "Updating",
      );
      assert.deepEqual(await ruleValues(), ["203.0.113.7", "192.0.2.0/24"]);
      assert.equal((await registry())["provisioningState"], "Updating");
      assert.deepEqual(await poll(begun), { status: "Succeeded", polls: 3 });
      assert.equal((await registry())["provisioningState"], "Succeeded");
    });

    it("leave everything else of the registry as it is", async () => {
      const before = await registry();
      await poll(await patch(rules("203.0.113.7")));
      const after = await registry();
      assert.deepEqual(
        { ...after, networkRuleSet: undefined },
        { ...before, networkRuleSet: undefined },
      );
    });

    it("answer at once where operations take no polls", async () => {
      small.sandbox.edit(({ behaviour }) => {
        behaviour.operationPolls = 0;
      });
      const answer = await patch(rules("203.0.113.7"));
      assert.equal(answer.status, 200);
      assert.equal(
        object(document(answer)["properties"])["provisioningState"],
        "Succeeded",
      );
    });

    it("are taken back by an operation that fails", async () => {
      small.sandbox.faults.operationsFail = true;
      const begun = await patch(rules("203.0.113.7"));
      assert.deepEqual(await poll(begun), { status: "Failed", polls: 3 });
      assert.deepEqual(await ruleValues(), ["198.51.100.0/24"]);
      assert.equal((await registry())["provisioningState"], "Failed");
    });

    it("keep the subnet rules that a GA version does not show, unless a fault drops them", async () => {
      const subnetRules = async (): Promise<unknown[]> => {
        const { networkRuleSet } = await registry(
          "api-version=2021-08-01-preview",
        );
        return [...list(object(networkRuleSet)["virtualNetworkRules"])];
      };
      await patch(rules("203.0.113.7"));
      assert.equal((await subnetRules()).length, 1);
      small.sandbox.faults.patchDropsSubnetRules = true;
      await patch(rules("203.0.113.8"));
      assert.equal((await subnetRules()).length, 0);
    });

    it("replace the subnet rules too in a preview version", async () => {
      await patch(rules("203.0.113.7"), {
        query: "api-version=2026-01-01-preview",
      });
      const { networkRuleSet } = await registry(
        "api-version=2021-08-01-preview",
      );
      assert.deepEqual(object(networkRuleSet)["virtualNetworkRules"], []);
    });

    const many = Array.from(
      { length: 201 },
      (_, index) => `203.0.113.${index}`,
    );
    for (const { why, body, says } of [
      {
        why: "IPv6",
        body: rules("2001:db8::1"),
        says: /'2001:db8::1' is not an IPv4 address/,
      },
      {
        why: "no value",
        body: rules(undefined),
        says: /'' is not an IPv4 address/,
      },
      {
        why: "a prefix over 32",
        body: rules("203.0.113.0/33"),
        says: /is not an IPv4 address/,
      },
      {
        why: "two slashes",
        body: rules("203.0.113.0/24/24"),
        says: /is not an IPv4 address/,
      },
      {
        why: "a duplicate",
        body: rules("203.0.113.7", "203.0.113.7"),
        says: /more than once/,
      },
      {
        why: "201 rules",
        body: rules(...many),
        says: /201, exceeds the limit of 200/,
      },
      {
        why: "no default action",
        body: { properties: { networkRuleSet: { ipRules: [] } } },
        says: /default action/,
      },
      {
        why: "an access that is no word of it",
        body: { properties: { publicNetworkAccess: "Maybe" } },
        says: /"Maybe"/,
      },
    ]) {
      it(`are refused with ${why}`, async () => {
        const answer = await patch(body);
        assert.equal(answer.status, 400);
        assert.match(errorMessage(answer), says);
        assert.deepEqual(await ruleValues(), ["198.51.100.0/24"]);
      });
    }

    it("are refused on a registry that is not Premium", async () => {
      small.sandbox.edit(({ resources }) => {
        resources.find(({ id }) => id === ids.smallweb)!["sku"] = {
          name: "Standard",
        };
      });
      assert.match(errorMessage(await patch(rules("203.0.113.7"))), /Premium/);
    });
  });

  describe("are refused", () => {
    it("without the right", async () => {
      const answer = await patch(rules("203.0.113.7"), { person: people.rita });
      assert.equal(answer.status, 403);
      assert.match(
        errorMessage(answer),
        /'Microsoft\.ContainerRegistry\/registries\/write'/,
      );
    });

    it("below a ReadOnly lock, secret reads included; a CanNotDelete lock stops a delete only", async () => {
      const lock = (level: string): Resource => ({
        id: `${ids.images}/providers/Microsoft.Authorization/locks/keep`,
        name: "keep",
        type: "Microsoft.Authorization/locks",
        properties: { level },
      });
      small.sandbox.edit(({ resources }) => resources.push(lock("ReadOnly")));
      const answer = await patch(rules("203.0.113.7"));
      assert.equal(answer.status, 409);
      assert.equal(errorCode(answer), "ScopeLocked");
      assert.match(
        errorMessage(answer),
        new RegExp(`are locked: '${ids.images}'`),
      );
      const secret = await small.arm(
        people.olga,
        `${ids.smallweb}/listCredentials?${version}`,
        {
          method: "POST",
        },
      );
      assert.equal(errorCode(secret), "ScopeLocked");
      small.sandbox.edit(({ resources }) => {
        resources.pop();
        resources.push(lock("CanNotDelete"));
      });
      assert.equal((await patch(rules("203.0.113.7"))).status, 201);
      const removal = await small.arm(
        people.olga,
        `${ids.smallweb}?${version}`,
        { method: "DELETE" },
      );
      assert.match(errorMessage(removal), /cannot perform delete operation/);
    });

    it("when the body is not JSON", async () => {
      const answer = await small.arm(
        people.olga,
        `${ids.smallweb}?${version}`,
        {
          method: "PATCH",
          body: "{",
        },
      );
      assert.equal(errorCode(answer), "InvalidRequestContent");
    });

    it("when there is nothing to change", async () => {
      const answer = await patch(
        { properties: {} },
        { id: `${ids.smallweb}absent` },
      );
      assert.equal(errorCode(answer), "ResourceNotFound");
    });
  });

  describe("of role assignments", () => {
    const name = "60000000-0000-4000-8000-000000000099";
    const id = `${ids.smallweb}/providers/Microsoft.Authorization/roleAssignments/${name}`;
    const body = JSON.stringify({
      properties: {
        roleDefinitionId: `${ids.subscription}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
        principalId: people.nobody,
        principalType: "User",
      },
    });
    const put = (at = id): Promise<ClientAnswer> =>
      small.arm(people.olga, `${at}?api-version=2022-04-01`, {
        method: "PUT",
        body,
      });

    it("give the right at once, once, until they are deleted", async () => {
      const read = async (): Promise<number> =>
        (await small.arm(people.nobody, `${ids.smallweb}?${version}`)).status;
      assert.equal(await read(), 403);
      const made = await put();
      assert.equal(made.status, 201);
      assert.equal(object(document(made)["properties"])["scope"], ids.smallweb);
      assert.ok(text(object(document(made)["properties"])["createdOn"]) !== "");
      assert.equal(await read(), 200);
      assert.equal(
        errorCode(await put(id.replace(/99$/, "98"))),
        "RoleAssignmentExists",
      );
      await small.arm(people.olga, `${id}?api-version=2022-04-01`, {
        method: "DELETE",
      });
      assert.equal(await read(), 403);
    });
  });

  it("of any other resource are merged by PATCH, replaced by PUT and gone after DELETE", async () => {
    const settings = `${ids.shop}/config/appsettings`;
    const query = "?api-version=2025-05-01";
    const read = async (): Promise<unknown> =>
      document(
        await small.arm(people.olga, `${settings}/list${query}`, {
          method: "POST",
        }),
      )["properties"];
    const write = (method: string, properties: Json): Promise<ClientAnswer> =>
      small.arm(people.olga, `${settings}${query}`, {
        method,
        body: JSON.stringify({ properties }),
      });
    await write("PATCH", { NEW: "1" });
    assert.deepEqual(await read(), { WEBSITES_PORT: "8080", NEW: "1" });
    await write("PUT", { ONLY: "2" });
    assert.deepEqual(await read(), { ONLY: "2" });
    await small.arm(people.olga, `${ids.shop}${query}`, { method: "DELETE" });
    const gone = await small.arm(people.olga, `${ids.shop}${query}`);
    assert.equal(errorCode(gone), "ResourceGroupNotFound");
    const again = await small.arm(people.olga, `${ids.shop}${query}`, {
      method: "DELETE",
    });
    assert.equal(again.status, 204);
  });
});
