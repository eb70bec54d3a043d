import assert from "node:assert/strict";
import type { NetworkRuleSet, Registry } from "../model/arm.ts";
import { publicGate, type GateVerdict, type Source } from "./public-gate.ts";

interface Case {
  readonly sku: string;
  readonly properties?: Partial<Registry["properties"]>;
  readonly rules?: NetworkRuleSet;
  readonly source: Source;
  readonly want: [GateVerdict["verdict"], GateVerdict["reason"]];
}

const ip = "203.0.113.7";
const deny = { defaultAction: "Deny" };
const subnetRule = {
  defaultAction: "Deny",
  virtualNetworkRules: [{ id: "/s/a" }],
};
const disabled = { publicNetworkAccess: "Disabled" };
const inSubnet = {
  address: "10.0.0.4",
  subnet: { id: "/s/a", serviceEndpoint: true },
};

const cases: Readonly<Record<string, Case>> = {
  "a Premium registry as it is created": {
    sku: "Premium",
    source: { address: ip },
    want: ["allow", "default-allow"],
  },
  "a Basic registry": {
    sku: "Basic",
    source: { address: ip },
    want: ["allow", "no-rules-in-sku"],
  },
  "a Standard registry that claims to deny": {
    sku: "Standard",
    rules: deny,
    source: { address: ip },
    want: ["unknown", "inconsistent-state"],
  },
  "an address within a rule": {
    sku: "Premium",
    properties: { publicNetworkAccess: "Enabled" },
    rules: {
      ...deny,
      ipRules: [{ action: "Allow", value: "203.0.113.0/24" }],
    },
    source: { address: ip },
    want: ["allow", "ip-rule"],
  },
  "an address outside the rules": {
    sku: "Premium",
    properties: { publicNetworkAccess: "Enabled" },
    rules: { ...deny, ipRules: [{ value: "203.0.113.0/24" }] },
    source: { address: "198.51.100.7" },
    want: ["deny", "default-deny"],
  },
  "no rules at all": {
    sku: "Premium",
    properties: { publicNetworkAccess: "Enabled" },
    rules: { ...deny, ipRules: [] },
    source: { address: "198.51.100.7" },
    want: ["deny", "default-deny"],
  },
  "rules without effect": {
    sku: "Premium",
    rules: { defaultAction: "Allow", ipRules: [{ value: ip }] },
    source: { address: "198.51.100.7" },
    want: ["allow", "default-allow"],
  },
  "public access disabled, in spite of a rule": {
    sku: "Premium",
    properties: disabled,
    rules: { ...deny, ipRules: [{ value: ip }] },
    source: { address: ip },
    want: ["deny", "public-disabled"],
  },
  "public access disabled, in spite of the default action": {
    sku: "Premium",
    properties: disabled,
    rules: { defaultAction: "Allow" },
    source: { address: ip },
    want: ["deny", "public-disabled"],
  },
  "a malformed rule": {
    sku: "Premium",
    rules: { ...deny, ipRules: [{ value: "bad" }] },
    source: { address: ip },
    want: ["unknown", "malformed-rule"],
  },
  "a malformed rule beside one that fits": {
    sku: "Premium",
    rules: { ...deny, ipRules: [{ value: "bad" }, { value: ip }] },
    source: { address: ip },
    want: ["allow", "ip-rule"],
  },
  "no address": {
    sku: "Premium",
    rules: deny,
    source: {},
    want: ["unknown", "no-source-address"],
  },
  "a trusted service": {
    sku: "Premium",
    properties: disabled,
    source: { address: ip, trusted: true },
    want: ["allow", "trusted-bypass"],
  },
  "a trusted service without the bypass": {
    sku: "Premium",
    properties: { ...disabled, networkRuleBypassOptions: "None" },
    source: { address: ip, trusted: true },
    want: ["deny", "public-disabled"],
  },
  "a service that is not trusted": {
    sku: "Premium",
    rules: deny,
    source: { address: ip, trusted: false },
    want: ["deny", "default-deny"],
  },
  "a task without the tasks bypass": {
    sku: "Premium",
    rules: deny,
    source: { address: ip, taskIdentity: true },
    want: ["deny", "default-deny"],
  },
  "a task with the tasks bypass": {
    sku: "Premium",
    properties: { networkRuleBypassAllowedForTasks: true },
    rules: deny,
    source: { address: ip, taskIdentity: true },
    want: ["allow", "tasks-bypass"],
  },
  "a node in a subnet that a rule names": {
    sku: "Premium",
    rules: subnetRule,
    source: { ...inSubnet, subnet: { id: "/S/A", serviceEndpoint: true } },
    want: ["allow", "subnet-rule"],
  },
  "a rule in the words of newer API versions": {
    sku: "Premium",
    rules: {
      ...deny,
      virtualNetworkRules: [{ virtualNetworkSubnetResourceId: "/s/a" }],
    },
    source: inSubnet,
    want: ["allow", "subnet-rule"],
  },
  "a node in a subnet that no rule names, with a rule of the address that it had before":
    {
      sku: "Premium",
      rules: { ...deny, ipRules: [{ value: ip }] },
      source: { address: ip, subnet: inSubnet.subnet },
      want: ["deny", "default-deny"],
    },
  "a node in a subnet without the service endpoint": {
    sku: "Premium",
    rules: subnetRule,
    source: { ...inSubnet, subnet: { id: "/s/a", serviceEndpoint: false } },
    want: ["deny", "default-deny"],
  },
  "a web app, for which subnet rules do not count": {
    sku: "Premium",
    rules: subnetRule,
    source: { address: "10.0.0.4" },
    want: ["deny", "default-deny"],
  },
  "a subnet rule while public access is disabled": {
    sku: "Premium",
    properties: disabled,
    rules: subnetRule,
    source: inSubnet,
    want: ["deny", "public-disabled"],
  },
  "a subnet rule in Azure China": {
    sku: "Premium",
    properties: { loginServer: "contosoreg.azurecr.cn" },
    rules: subnetRule,
    source: inSubnet,
    want: ["deny", "default-deny"],
  },
  "a trusted service of a registry with subnet rules": {
    sku: "Premium",
    rules: subnetRule,
    source: { address: ip, trusted: true },
    want: ["deny", "default-deny"],
  },
  "a block that two rules cover together": {
    sku: "Premium",
    rules: {
      ...deny,
      ipRules: [{ value: "203.0.113.0/25" }, { value: "203.0.113.128/25" }],
    },
    source: { address: "203.0.113.0/24" },
    want: ["allow", "ip-rule"],
  },
  "a block that a rule covers in part": {
    sku: "Premium",
    rules: { ...deny, ipRules: [{ value: "203.0.113.0/25" }] },
    source: { address: "203.0.113.0/24" },
    want: ["deny", "default-deny"],
  },
  "an IPv6 address": {
    sku: "Premium",
    rules: { ...deny, ipRules: [{ value: "0.0.0.0/0" }] },
    source: { address: "2001:db8::1" },
    want: ["deny", "default-deny"],
  },
};

describe("publicGate", () => {
  for (const [name, { sku, properties, rules, source, want }] of Object.entries(
    cases,
  )) {
    it(`${name}: ${want.join(", ")}`, () => {
      const registry: Registry = {
        id: "/r",
        name: "contosoreg",
        sku: { name: sku },
        properties: {
          loginServer: "contosoreg.azurecr.io",
          ...(rules && { networkRuleSet: rules }),
          ...properties,
        },
      };
      const { verdict, reason } = publicGate(
        registry,
        rules?.virtualNetworkRules ?? [],
        source,
      );
      assert.deepEqual([verdict, reason], want);
    });
  }
});
