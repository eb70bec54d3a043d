import assert from "node:assert/strict";
import {
  networkSecurityGroup,
  securityRule,
  type SecurityRuleOptions,
} from "../../test/landscapes/network-documents.ts";
import { parseRange } from "../model/ipv4.ts";
import type { SecurityRule } from "../model/arm-network.ts";
import type { Decision } from "./first-match.ts";
import type { FlowEnd } from "./flow-end.ts";
import { decide, type Flow } from "./security-rules.ts";

function network(text: string): FlowEnd {
  const range = parseRange(text);
  assert.ok(range);
  return { kind: "network", range };
}

const registryService: FlowEnd = {
  kind: "service",
  tags: ["azurecontainerregistry.eastus", "azurecontainerregistry"],
};

function toRegistry(source = "10.0.1.0/24"): Flow {
  return {
    direction: "Outbound",
    source: network(source),
    destination: registryService,
    port: 443,
  };
}

function toEndpoint(address = "10.0.9.4"): Flow {
  return { ...toRegistry(), destination: network(address) };
}

function rulesOf(...options: SecurityRuleOptions[]): SecurityRule[] {
  const { properties } = networkSecurityGroup("nsg", options);
  return [
    ...(properties.securityRules ?? []),
    ...(properties.defaultSecurityRules ?? []),
  ];
}

const denyAll: SecurityRuleOptions = {
  name: "deny-all",
  priority: 4000,
  access: "Deny",
};

function allow(to: string, more: Partial<SecurityRuleOptions> = {}) {
  return {
    name: "allow",
    priority: 100,
    access: "Allow",
    to,
    ...more,
  } as const;
}

function deny(to: string, more: Partial<SecurityRuleOptions> = {}) {
  return { name: "deny", priority: 100, access: "Deny", to, ...more } as const;
}

interface Case {
  readonly rules: SecurityRuleOptions[];
  readonly flow: Flow;
  readonly want: Decision<SecurityRule>["decision"];
  readonly by: string | undefined;
}

const cases: Readonly<Record<string, Case>> = {
  "default rules let a subnet reach the registry's public endpoint": {
    rules: [],
    flow: toRegistry(),
    want: "allow",
    by: "AllowInternetOutBound",
  },
  "default rules let a subnet reach a private endpoint": {
    rules: [],
    flow: toEndpoint(),
    want: "allow",
    by: "AllowVnetOutBound",
  },
  "a custom denial comes before them": {
    rules: [denyAll],
    flow: toRegistry(),
    want: "deny",
    by: "deny-all",
  },
  "the service tag lets through what a later rule denies": {
    rules: [allow("AzureContainerRegistry"), denyAll],
    flow: toRegistry(),
    want: "allow",
    by: "allow",
  },
  "so does the tag of the region": {
    rules: [allow("AzureContainerRegistry.EastUS"), denyAll],
    flow: toRegistry(),
    want: "allow",
    by: "allow",
  },
  "the tag of another region does not": {
    rules: [allow("AzureContainerRegistry.WestUS"), denyAll],
    flow: toRegistry(),
    want: "deny",
    by: "deny-all",
  },
  "the service tag does not hold a private endpoint": {
    rules: [allow("AzureContainerRegistry"), denyAll],
    flow: toEndpoint(),
    want: "deny",
    by: "deny-all",
  },
  "VirtualNetwork does": {
    rules: [allow("VirtualNetwork"), denyAll],
    flow: toEndpoint(),
    want: "allow",
    by: "allow",
  },
  "a denial of Internet does not touch a private endpoint": {
    rules: [deny("Internet")],
    flow: toEndpoint(),
    want: "allow",
    by: "AllowVnetOutBound",
  },
  "a denial of another port does not matter": {
    rules: [deny("*", { ports: "80" })],
    flow: toRegistry(),
    want: "allow",
    by: "AllowInternetOutBound",
  },
  "a range of ports holds 443": {
    rules: [deny("*", { ports: "400-500" })],
    flow: toRegistry(),
    want: "deny",
    by: "deny",
  },
  "a denial of UDP does not matter": {
    rules: [deny("*", { protocol: "Udp" })],
    flow: toRegistry(),
    want: "allow",
    by: "AllowInternetOutBound",
  },
  "an inbound denial does not matter on the way out": {
    rules: [deny("*", { direction: "Inbound" })],
    flow: toRegistry(),
    want: "allow",
    by: "AllowInternetOutBound",
  },
  "a denial for another subnet does not matter": {
    rules: [deny("*", { from: "10.0.2.0/24" })],
    flow: toRegistry(),
    want: "allow",
    by: "AllowInternetOutBound",
  },
  "a denial for half of the subnet leaves it open": {
    rules: [deny("*", { from: "10.0.1.0/25" })],
    flow: toRegistry(),
    want: "unknown",
    by: "deny",
  },
  "a denial of public addresses that may be the registry's leaves it open": {
    rules: [deny("20.0.0.0/8")],
    flow: toRegistry(),
    want: "unknown",
    by: "deny",
  },
  "a denial of private addresses, none of which is the registry's": {
    rules: [deny("10.0.0.0/8")],
    flow: toRegistry(),
    want: "allow",
    by: "AllowInternetOutBound",
  },
  "doubt does not matter when both rules say the same": {
    rules: [deny("20.0.0.0/8"), denyAll],
    flow: toRegistry(),
    want: "deny",
    by: "deny-all",
  },
  "the priority decides, not the order in the list": {
    rules: [denyAll, allow("*", { priority: 4001 })],
    flow: toRegistry(),
    want: "deny",
    by: "deny-all",
  },
};

describe("decide", () => {
  for (const [name, { rules, flow, want, by }] of Object.entries(cases)) {
    it(name, () => {
      const { decision, rule } = decide(rulesOf(...rules), flow);
      assert.deepEqual([decision, rule?.name], [want, by]);
    });
  }

  it("denies what no rule matches", () => {
    assert.deepEqual(decide([], toRegistry()), { decision: "deny" });
  });

  it("does not know who belongs to an application security group", () => {
    const rule = securityRule("nsg", deny("*"));
    const { destinationAddressPrefix, ...properties } = rule.properties;
    assert.equal(destinationAddressPrefix, "*");
    const grouped = {
      ...rule,
      properties: {
        ...properties,
        destinationApplicationSecurityGroups: [{ id: "/asg" }],
      },
    };
    assert.equal(
      decide([grouped, ...rulesOf()], toEndpoint()).decision,
      "unknown",
    );
    assert.equal(
      decide([grouped, ...rulesOf()], toRegistry()).decision,
      "allow",
    );
  });
});
