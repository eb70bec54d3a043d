import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  collection,
  firewallPolicy,
  hubFirewall,
  overFirewall,
  toAddresses,
  toNames,
} from "../../../../test/landscapes/firewalls.ts";
import {
  firewallPolicyIdOf,
  ipGroupIdOf,
} from "../../../../test/landscapes/ids.ts";
import {
  globalImage,
  networks,
  privateRegistry,
  regionalImage,
  regionalRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { taskInSpoke } from "../../../../test/landscapes/tasks.ts";
import {
  ruleCases,
  type RuleCase,
} from "../../../../test/landscapes/rule-cases.ts";
import type { RuleCollection } from "../../../model/arm-firewall.ts";
import type { Registry } from "../../../model/arm.ts";
import azureFirewallEgressNotAllowed from "./rule.ts";

const policyId = firewallPolicyIdOf("policy");
const byPolicy = { firewallPolicy: { id: policyId } };
/** Nodes in a spoke whose default route leads to a firewall in the hub. */
const nodes = (
  properties: Partial<Registry["properties"]> = {},
  options: Parameters<typeof networks>[1] = {},
  serviceEndpoints: readonly string[] = [],
) =>
  spokeCluster(
    networks(landscape().registry({ properties }), {
      ...options,
      apps: { routeTable: "rt", serviceEndpoints },
    }).routeTable("rt", { rest: overFirewall }),
    "userDefinedRouting",
  );
const withPolicy = (from: Builder, ...collections: RuleCollection[]) =>
  firewallPolicy(hubFirewall(from, {}, byPolicy), "policy", collections);
const login = toNames("registry", ["contosoweb.azurecr.io"]);
const blobs = toNames("layers", ["*.blob.core.windows.net"]);
const dedicated = { dataEndpointEnabled: true };
/** The route table sends what is meant for the private endpoint to the firewall, too. */
const endpointBehind = (from: Builder) =>
  zoneFor(
    networks(from, {
      apps: { routeTable: "rt" },
      endpoints: { privateEndpointNetworkPolicies: "Enabled" },
    }),
    "spoke",
  ).routeTable("rt", {
    hub: { ...overFirewall, addressPrefix: "10.0.9.0/24" },
  });
const toEndpoint = (...collections: RuleCollection[]) =>
  withPolicy(
    spokeCluster(endpointBehind(privateRegistry()), "userDefinedRouting"),
    ...collections,
  );
/** The firewall lets nothing but these names through to a registry with a regional endpoint. */
const toNamesOnly = (
  from: Builder,
  image: string,
  ...names: readonly string[]
) =>
  withPolicy(
    spokeCluster(from, "userDefinedRouting", image),
    collection("Allow", 200, toNames("acr", names)),
  );
const regionalBehind = endpointBehind(regionalRegistry());
const regionalInPublic = networks(
  landscape().registry({
    properties: { ...dedicated, regionalEndpoints: "Enabled" },
  }),
  { apps: { routeTable: "rt" } },
).routeTable("rt", { rest: overFirewall });
const globalHosts = [
  "contosoweb.azurecr.io",
  "contosoweb.eastus.data.azurecr.io",
];

ruleCases(azureFirewallEgressNotAllowed, [
  {
    name: "rules for the registry and the layers",
    given: withPolicy(nodes(), collection("Allow", 200, login, blobs)),
    want: "pass",
  },
  {
    name: "rules for the registry and its data endpoints",
    given: withPolicy(
      nodes(dedicated),
      collection(
        "Allow",
        200,
        login,
        toNames("layers", ["contosoweb.eastus.data.azurecr.io"]),
      ),
    ),
    want: "pass",
  },
  {
    name: "classic rules, by service tags",
    given: hubFirewall(
      nodes(),
      {},
      {
        networkRuleCollections: [
          {
            properties: {
              priority: 100,
              action: { type: "Allow" },
              rules: [
                {
                  name: "azure",
                  sourceAddresses: ["10.1.0.0/16"],
                  protocols: ["TCP"],
                  destinationAddresses: ["AzureContainerRegistry", "Storage"],
                  destinationPorts: ["443"],
                },
              ],
            },
          },
        ],
      },
    ),
    want: "pass",
  },
  {
    name: "the parent policy allows what the policy denies",
    given: firewallPolicy(
      firewallPolicy(
        hubFirewall(nodes(), {}, byPolicy),
        "policy",
        [collection("Deny", 100, toNames("rest", ["*"]))],
        "base",
      ),
      "base",
      [collection("Allow", 900, login, blobs)],
    ),
    want: "pass",
  },
  {
    name: "service endpoints, which go past the firewall for the layers",
    given: withPolicy(
      nodes({}, {}, ["Microsoft.Storage"]),
      collection("Allow", 200, login),
    ),
    want: "pass",
  },
  {
    name: "a private endpoint behind the firewall, by an application rule",
    given: toEndpoint(
      collection("Allow", 200, toNames("acr", ["*.azurecr.io"])),
    ),
    want: "pass",
  },
  {
    name: "no rule",
    given: withPolicy(nodes()),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      firewall: "fw-hub",
      host: "contosoweb.azurecr.io",
      rule: "-",
    },
    evidence: ["fw-hub"],
  },
  {
    name: "a rule for the registry, none for the layers",
    given: withPolicy(nodes(), collection("Allow", 200, login)),
    want: "fail",
    args: { host: "*.blob.core.windows.net" },
  },
  {
    name: "a rule for the registry, none for its data endpoints",
    given: withPolicy(nodes(dedicated), collection("Allow", 200, login, blobs)),
    want: "fail",
    args: { host: "contosoweb.eastus.data.azurecr.io" },
  },
  {
    name: "a collection that denies, with a smaller number",
    given: withPolicy(
      nodes(),
      collection("Allow", 300, login, blobs),
      collection("Deny", 200, toNames("no-registries", ["*.azurecr.io"])),
    ),
    want: "fail",
    args: { rule: "no-registries" },
    evidence: [toNames("no-registries", ["*.azurecr.io"])],
  },
  {
    name: "a network rule that denies, which comes before application rules",
    given: withPolicy(
      nodes(),
      collection("Allow", 200, login, blobs),
      collection("Deny", 300, toAddresses("no-azure", ["AzureCloud"])),
    ),
    want: "fail",
    args: { rule: "no-azure" },
  },
  {
    name: "a web app that pulls through the network",
    given: withPolicy(
      networks(landscape().registry(), { apps: { routeTable: "rt" } })
        .routeTable("rt", { rest: overFirewall })
        .webApp({ properties: throughSpoke }),
    ),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "the machines of an agent pool",
    given: withPolicy(
      taskInSpoke(
        { apps: { routeTable: "rt" } },
        landscape().registry(),
      ).routeTable("rt", { rest: overFirewall }),
    ),
    want: "fail",
    args: { consumer: "nightly" },
  },
  {
    name: "a private endpoint behind the firewall, without a rule",
    given: toEndpoint(),
    want: "fail",
    args: { host: "contosoweb.azurecr.io" },
  },
  ...Object.entries({
    private: regionalBehind,
    public: regionalInPublic,
  }).flatMap(([end, from]): readonly RuleCase[] => [
    {
      name: `${end}: no way to the regional endpoint, for which the pull does not ask`,
      given: toNamesOnly(from, globalImage, ...globalHosts),
      want: "pass",
    },
    {
      name: `${end}: no way to the regional endpoint, which the image names`,
      given: toNamesOnly(from, regionalImage, ...globalHosts),
      want: "fail",
      args: { host: "contosoweb.eastus.geo.azurecr.io" },
    },
    {
      name: `${end}: a way to the regional endpoint, which the image names`,
      given: toNamesOnly(from, regionalImage, "*.azurecr.io"),
      want: "pass",
    },
  ]),
  {
    name: "a device that is no Azure Firewall that was read",
    given: nodes(),
    want: "not-applicable",
  },
  {
    name: "a firewall in a network that is no longer peered",
    given: withPolicy(nodes({}, { spokeSide: "Disconnected" })),
    want: "not-applicable",
  },
  {
    name: "no route table",
    given: spokeCluster(networks(landscape().registry())),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a private endpoint behind the firewall, by a network rule",
    given: toEndpoint(
      collection("Allow", 200, toAddresses("endpoints", ["10.0.9.0/24"])),
    ),
    want: "unknown",
    fact: "consumer.firewall-verdict",
  },
  {
    name: "a rule that may or may not concern the registry",
    given: withPolicy(
      nodes(),
      collection("Allow", 200, toAddresses("some", ["20.0.0.0/8"])),
    ),
    want: "unknown",
    fact: "consumer.firewall-verdict",
  },
  {
    name: "a policy that may not be read",
    given: withPolicy(nodes()).deny("firewallPolicies"),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "rules of a policy that may not be read",
    given: withPolicy(nodes()).deny("ruleCollectionGroups"),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "a parent policy that may not be read",
    given: firewallPolicy(
      hubFirewall(nodes(), {}, byPolicy),
      "policy",
      [collection("Allow", 200, login, blobs)],
      "base",
    ).deny("firewallPolicies", firewallPolicyIdOf("base")),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "a policy that inherits from itself, in a landscape from a file",
    given: firewallPolicy(
      hubFirewall(nodes(), {}, byPolicy),
      "policy",
      [],
      "policy",
    ),
    want: "unknown",
    fact: "consumer.firewall-verdict",
  },
  {
    name: "an IP group that may not be read",
    given: withPolicy(
      nodes(),
      collection(
        "Allow",
        200,
        toNames("registry", ["*"], {
          sourceAddresses: [],
          sourceIpGroups: [ipGroupIdOf("spokes")],
        }),
      ),
    ),
    want: "unknown",
    fact: "consumer.firewall-verdict",
  },
  {
    name: "an unreadable network",
    given: withPolicy(nodes()).deny("virtualNetworks"),
    want: "unknown",
  },
]);
