import assert from "node:assert/strict";
import { toAddresses, toNames } from "../../test/landscapes/firewalls.ts";
import { parseRange } from "../model/ipv4.ts";
import type { FirewallRule } from "../model/arm-firewall.ts";
import {
  decideFirewall,
  type HostFlow,
  type PlacedRule,
} from "./firewall-rules.ts";
import type { Decision } from "./first-match.ts";

const blobs = "*.blob.core.windows.net";
const registry = "contosoweb.azurecr.io";

function flow(host = registry, source = "10.1.1.0/24"): HostFlow {
  const range = parseRange(source);
  assert.ok(range);
  const tag = host === blobs ? "storage" : "azurecontainerregistry";
  return {
    source: range,
    host,
    destination: { kind: "service", tags: [`${tag}.eastus`, tag] },
  };
}

function placed(rule: FirewallRule, allows = true): PlacedRule {
  const kind = rule.ruleType === "NetworkRule" ? "network" : "application";
  return { kind, allows, rule, pointer: `/${rule.name ?? ""}` };
}

interface Case {
  readonly rules: readonly PlacedRule[];
  readonly flow?: HostFlow;
  readonly ipGroups?: Readonly<Record<string, readonly string[]>>;
  readonly want: Decision<PlacedRule>["decision"];
}

const name = (...patterns: string[]): PlacedRule =>
  placed(toNames("names", patterns));
const address = (...addresses: string[]): PlacedRule =>
  placed(toAddresses("addresses", addresses));
const denied = (rule: PlacedRule): PlacedRule => ({ ...rule, allows: false });
const changed = (from: PlacedRule, more: FirewallRule): PlacedRule => ({
  ...from,
  rule: { ...from.rule, ...more },
});

const cases: Readonly<Record<string, Case>> = {
  "no rule at all": { rules: [], want: "deny" },
  "the name of the registry": { rules: [name(registry)], want: "allow" },
  "the name in other letters": {
    rules: [name("ContosoWeb.azurecr.io")],
    want: "allow",
  },
  "the end of the name": { rules: [name("*.azurecr.io")], want: "allow" },
  "every name": { rules: [name("*")], want: "allow" },
  "another registry": {
    rules: [name("contosoother.azurecr.io")],
    want: "deny",
  },
  "a name that only ends alike": { rules: [name("azurecr.io")], want: "deny" },
  "a longer name that ends with the registry's": {
    rules: [name("mycontosoweb.azurecr.io")],
    want: "deny",
  },
  "an end that begins in the middle of a label": {
    rules: [name("*.web.azurecr.io")],
    want: "deny",
  },
  "the blob hosts": { rules: [name(blobs)], flow: flow(blobs), want: "allow" },
  "a wider end of the blob hosts": {
    rules: [name("*.windows.net")],
    flow: flow(blobs),
    want: "allow",
  },
  "one blob host, which may be the registry's": {
    rules: [name("account1.blob.core.windows.net")],
    flow: flow(blobs),
    want: "unknown",
  },
  "a denial before the permission": {
    rules: [denied(name("*.azurecr.io")), name(registry)],
    want: "deny",
  },
  "a permission before the denial": {
    rules: [name(registry), denied(name("*"))],
    want: "allow",
  },
  "HTTP only": {
    rules: [
      changed(name("*"), { protocols: [{ protocolType: "Http", port: 80 }] }),
    ],
    want: "deny",
  },
  "HTTPS on another port": {
    rules: [
      changed(name("*"), {
        protocols: [{ protocolType: "Https", port: 8443 }],
      }),
    ],
    want: "deny",
  },
  "a rule that decrypts, whose certificate the nodes may not trust": {
    rules: [changed(name(registry), { terminateTLS: true })],
    want: "unknown",
  },
  "an address of the web, of which only a part is meant": {
    rules: [changed(name(), { targetUrls: [`https://${registry}/v2/*`] })],
    want: "unknown",
  },
  "a web category": {
    rules: [changed(name(), { webCategories: ["ComputersAndTechnology"] })],
    want: "unknown",
  },
  "the tag of AKS, which holds no registry of a customer": {
    rules: [changed(name(), { fqdnTags: ["AzureKubernetesService"] })],
    want: "deny",
  },
  "a tag whose content nobody knows": {
    rules: [changed(name(), { fqdnTags: ["AzureBackup"] })],
    want: "unknown",
  },
  "the service tag": {
    rules: [address("AzureContainerRegistry")],
    want: "allow",
  },
  "the service tag of the region": {
    rules: [address("AzureContainerRegistry.EastUS")],
    want: "allow",
  },
  "the service tag of another region": {
    rules: [address("AzureContainerRegistry.WestUS")],
    want: "deny",
  },
  "all of Azure": { rules: [address("AzureCloud")], want: "allow" },
  "public addresses that may be the registry's": {
    rules: [address("20.0.0.0/8")],
    want: "unknown",
  },
  "private addresses, which the registry does not have": {
    rules: [address("10.0.0.0/8")],
    want: "deny",
  },
  "UDP only": {
    rules: [changed(address("*"), { ipProtocols: ["UDP"] })],
    want: "deny",
  },
  "another port": {
    rules: [changed(address("*"), { destinationPorts: ["80", "8000-9000"] })],
    want: "deny",
  },
  "a span of ports": {
    rules: [changed(address("*"), { destinationPorts: ["400-500"] })],
    want: "allow",
  },
  "a network rule by name": {
    rules: [changed(address(), { destinationFqdns: [registry] })],
    want: "allow",
  },
  "a network rule by the name of another registry, which may share the address":
    {
      rules: [
        changed(address(), { destinationFqdns: ["contosoother.azurecr.io"] }),
      ],
      want: "unknown",
    },
  "a classic network rule": {
    rules: [
      {
        ...placed(
          {
            name: "classic",
            sourceAddresses: ["10.1.0.0/16"],
            protocols: ["TCP"],
            destinationAddresses: ["*"],
            destinationPorts: ["443"],
          },
          true,
        ),
        kind: "network",
      },
    ],
    want: "allow",
  },
  "a rule of other sources": {
    rules: [changed(name("*"), { sourceAddresses: ["10.9.0.0/16"] })],
    want: "deny",
  },
  "a rule of a part of the sources": {
    rules: [changed(name("*"), { sourceAddresses: ["10.1.1.4-10.1.1.9"] })],
    want: "unknown",
  },
  "two rules that only together hold the sources": {
    rules: [
      changed(name("*"), { sourceAddresses: ["10.1.1.0/25"] }),
      changed(name("*"), { sourceAddresses: ["10.1.1.128/25"] }),
    ],
    want: "allow",
  },
  "two rules that only together hold the addresses of the target": {
    rules: [address("0.0.0.0/1"), address("128.0.0.0/1")],
    want: "allow",
  },
  "one blob host allowed before it is denied, then all of them allowed": {
    rules: [
      name("account1.blob.core.windows.net"),
      denied(name("account1.blob.core.windows.net")),
      name(blobs),
    ],
    flow: flow(blobs),
    want: "allow",
  },
  "sources written as a span": {
    rules: [changed(name("*"), { sourceAddresses: ["10.1.0.0-10.1.2.0"] })],
    want: "allow",
  },
  "sources of an IP group": {
    rules: [
      changed(name("*"), { sourceAddresses: [], sourceIpGroups: ["/G/Spoke"] }),
    ],
    ipGroups: { "/g/spoke": ["10.1.0.0/16"] },
    want: "allow",
  },
  "targets of an IP group": {
    rules: [changed(address(), { destinationIpGroups: ["/g/any"] })],
    ipGroups: { "/g/any": ["10.0.0.0/8"] },
    want: "deny",
  },
};

describe("decideFirewall", () => {
  for (const [title, one] of Object.entries(cases)) {
    it(`${one.want}: ${title}`, () => {
      const { decision } = decideFirewall(
        one.rules,
        one.flow ?? flow(),
        one.ipGroups ?? {},
      );
      assert.equal(decision, one.want);
    });
  }

  it("names the rule that leaves open what no other rule matches", () => {
    const rules = [name("account1.blob.core.windows.net")];
    assert.equal(decideFirewall(rules, flow(blobs), {}).rule, rules[0]);
  });

  it("names the rule that decides", () => {
    const rules = [name("other.example"), denied(name("*")), name(registry)];
    assert.equal(decideFirewall(rules, flow(), {}).rule, rules[1]);
  });
});
