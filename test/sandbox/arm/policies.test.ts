import assert from "node:assert/strict";
import { object, type Json } from "../json.ts";
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

const version = "api-version=2025-11-01";
const disablesPublicAccess = "a3701552-92ea-433e-9d17-33b7f1208fc9";
const noUnrestrictedAccess = "d0793b48-0edc-4296-a390-4c75d1bdfd71";

describe("ARM, locally: writes under a policy", () => {
  let small: Small;
  beforeEach(async () => {
    small = await startSmall();
  });
  afterEach(() => small.sandbox.stop());

  const patch = (body: Json): Promise<ClientAnswer> =>
    small.arm(people.olga, `${ids.smallweb}?${version}`, {
      method: "PATCH",
      body: JSON.stringify(body),
    });
  const closed: Json = {
    properties: {
      networkRuleSet: {
        defaultAction: "Deny",
        ipRules: [{ value: "203.0.113.7" }],
      },
    },
  };

  function assign(guid: string, more: Json = {}): void {
    small.sandbox.edit(({ resources }) =>
      resources.push({
        id: `${ids.subscription}/providers/Microsoft.Authorization/policyAssignments/p`,
        name: "p",
        type: "Microsoft.Authorization/policyAssignments",
        properties: {
          policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${guid}`,
          ...more,
        },
      }),
    );
  }
  const open: Json = {
    properties: { networkRuleSet: { defaultAction: "Allow", ipRules: [] } },
  };
  const deny = { parameters: { effect: { value: "Deny" } } };

  it("that denies, are refused with its name and place", async () => {
    assign(noUnrestrictedAccess, deny);
    const answer = await patch(open);
    assert.equal(answer.status, 403);
    assert.equal(errorCode(answer), "RequestDisallowedByPolicy");
    assert.match(
      errorMessage(answer),
      /Container registries should not allow unrestricted network access/,
    );
    assert.equal((await patch(closed)).status, 201);
  });

  it("that only audits, or is not enforced, or leaves the scope out, go through", async () => {
    assign(noUnrestrictedAccess);
    assert.equal((await patch(open)).status, 201);
    small.sandbox.edit(({ resources }) => resources.pop());
    assign(noUnrestrictedAccess, {
      ...deny,
      enforcementMode: "DoNotEnforce",
    });
    assert.equal((await patch(open)).status, 201);
    small.sandbox.edit(({ resources }) => resources.pop());
    assign(noUnrestrictedAccess, { ...deny, notScopes: [ids.images] });
    assert.equal((await patch(open)).status, 201);
  });

  it("that modifies, are modified", async () => {
    assign(disablesPublicAccess);
    const answer = await patch(closed);
    assert.equal(
      object(document(answer)["properties"])["publicNetworkAccess"],
      "Disabled",
    );
  });

  it("of an initiative with a parameter of its own, are refused by its member", async () => {
    small.sandbox.edit(({ resources }) =>
      resources.push({
        id: `${ids.subscription}/providers/Microsoft.Authorization/policySetDefinitions/set`,
        name: "set",
        type: "Microsoft.Authorization/policySetDefinitions",
        properties: {
          policyDefinitions: [
            {
              policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${noUnrestrictedAccess}`,
              parameters: {
                effect: { value: "[parameters('networkEffect')]" },
              },
            },
          ],
        },
      }),
    );
    assign("", {
      policyDefinitionId: `${ids.subscription}/providers/Microsoft.Authorization/policySetDefinitions/set`,
      parameters: { networkEffect: { value: "Deny" } },
    });
    assert.equal(errorCode(await patch(open)), "RequestDisallowedByPolicy");
  });
});
