import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { subnetIdOf } from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  networks,
  privateRegistry,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { taskInSpoke, withTask } from "../../../../test/landscapes/tasks.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { HttpAnswer } from "../../../model/probe.ts";
import registryIpRulesClientNotIncluded from "./rule.ts";

const challenge: HttpAnswer = {
  status: 401,
  from: "registry",
  realm: "https://contosoweb.azurecr.io/oauth2/token",
  service: "contosoweb.azurecr.io",
};
const denied: HttpAnswer = {
  status: 403,
  from: "registry",
  code: "DENIED",
  clientIp: "198.51.100.7",
};
const registry = landscape().registry({
  properties: selectedNetworks("203.0.113.0/24"),
});
const refusedAtOnce = registry.machine().probe("challenge", denied);
const refusedLater = registry
  .machine()
  .probe("challenge", challenge)
  .probe("tokenEndpoint", denied);
const told = registry
  .machine()
  .errorText(
    `docker: Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": denied: client with IP '198.51.100.7' is not allowed access.`,
  );
const natTask = (from: Builder) =>
  taskInSpoke({ apps: { natGateway: "agents" } }, from)
    .natGateway("agents", "agents")
    .publicIpAddress("agents", "198.51.100.9");
const pooled = natTask(registry);
const closed = {
  ...selectedNetworks("203.0.113.0/24"),
  publicNetworkAccess: "Disabled",
};
const elsewhere = { addresses: ["203.0.113.9", "198.51.100.21"] };
const inSpoke = { subnetId: subnetIdOf("spoke", "apps") };

ruleCases(registryIpRulesClientNotIncluded, [
  {
    name: "the registry asks for a token, and the token endpoint answers",
    given: registry
      .machine()
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    want: "pass",
  },
  {
    name: "the registry refuses at once",
    given: refusedAtOnce,
    want: "fail",
    args: { consumer: "build-17", address: "198.51.100.7", count: 1 },
    evidence: [denied, [{ action: "Allow", value: "203.0.113.0/24" }]],
    offers: { "allow-addresses/build-17": ["198.51.100.7"] },
  },
  {
    name: "no probe was made, and an error text names the address",
    given: told,
    want: "fail",
    args: { address: "198.51.100.7" },
    evidence: ["198.51.100.7", [{ action: "Allow", value: "203.0.113.0/24" }]],
    offers: { "allow-addresses/build-17": ["198.51.100.7"] },
  },
  {
    name: "the rules hold the address of the error text by now",
    given: told.registry({ properties: selectedNetworks("198.51.100.0/24") }),
    want: "pass",
  },
  {
    name: "a probe counts more than an error text",
    given: told
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    want: "pass",
  },
  {
    name: "only the token endpoint refuses",
    given: refusedLater,
    want: "fail",
    args: { address: "198.51.100.7" },
    evidence: [denied],
  },
  {
    name: "an IPv6-mapped address",
    given: registry
      .machine()
      .probe("challenge", { ...denied, clientIp: "::ffff:198.51.100.7" }),
    want: "fail",
    offers: { "allow-addresses/build-17": ["198.51.100.7"] },
  },
  {
    name: "an address that no rule can hold",
    given: registry
      .machine()
      .probe("challenge", { ...denied, clientIp: "10.0.0.4" }),
    want: "fail",
    offers: {},
  },
  {
    name: "a refusal that names no address",
    given: registry
      .machine()
      .probe("challenge", { status: 403, from: "registry" }),
    want: "fail",
    offers: {},
  },
  {
    name: "a refusal by a registry whose configuration may not be read",
    given: refusedAtOnce.deny("registries"),
    want: "fail",
    args: { count: "?" },
    offers: {},
  },
  {
    name: "a refusal while public access is disabled is not repaired by a rule",
    given: landscape()
      .registry({
        properties: {
          ...selectedNetworks(),
          publicNetworkAccess: "Disabled",
        },
      })
      .machine()
      .probe("challenge", denied),
    want: "fail",
    offers: {},
  },
  {
    name: "a refusal by a registry that allows every network by now",
    given: landscape().registry().machine().probe("challenge", denied),
    want: "fail",
    args: { count: 0 },
    offers: {},
  },
  {
    name: "a registry that is out of order",
    given: registry
      .machine()
      .probe("challenge", { status: 503, from: "registry" })
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    want: "unknown",
    fact: "machine.admission",
  },
  {
    name: "a refusal by something else",
    given: registry
      .machine()
      .probe("challenge", { status: 403, from: "other" }),
    want: "unknown",
    fact: "machine.admission",
  },
  {
    name: "a token endpoint that is out of order",
    given: registry
      .machine()
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 503, from: "registry" }),
    want: "unknown",
    fact: "machine.admission",
  },
  {
    name: "a probe that failed",
    given: refusedAtOnce.denyProbe("challenge"),
    want: "unknown",
    fact: "machine.admission",
  },
  {
    name: "a token endpoint that was not asked",
    given: refusedLater.denyProbe("tokenEndpoint", "not-asked"),
    want: "unknown",
    fact: "machine.admission",
  },
  {
    name: "a container app, all of whose addresses are allowed",
    given: registry.containerApp(),
    want: "pass",
  },
  {
    name: "a container app, one of whose addresses is not",
    given: registry.containerApp(elsewhere),
    want: "fail",
    args: { consumer: "cart", address: ["198.51.100.21"], count: 1 },
    evidence: [
      elsewhere.addresses,
      [{ action: "Allow", value: "203.0.113.0/24" }],
    ],
    offers: { "allow-addresses/cart": ["198.51.100.21"] },
  },
  {
    name: "a container app, when every network is allowed",
    given: landscape().registry().containerApp(elsewhere),
    want: "pass",
  },
  {
    name: "a container app in a network with a NAT gateway that is not allowed",
    given: networks(registry, { apps: { natGateway: "nat" } })
      .natGateway("nat", "ip-nat")
      .publicIpAddress("ip-nat", "198.51.100.30")
      .containerApp(inSpoke),
    want: "fail",
    args: { address: ["198.51.100.30"] },
    evidence: ["198.51.100.30"],
  },
  {
    name: "a container app in a network without a NAT gateway",
    given: networks(registry).containerApp(inSpoke),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "a container app that Azure names no address of",
    given: registry.containerApp({ addresses: [] }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "a container app whose environment may not be read",
    given: registry.containerApp().deny("managedEnvironments"),
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "a container app, when public access is disabled",
    given: landscape().registry({ properties: closed }).containerApp(),
    want: "not-applicable",
  },
  {
    name: "a container app on a private path",
    given: zoneFor(networks(privateRegistry()), "spoke").containerApp(inSpoke),
    want: "not-applicable",
  },
  {
    name: "a container group that is let in as a trusted service",
    given: registry.containerGroup(),
    want: "pass",
  },
  {
    name: "a container group, which has a rule of its own",
    given: registry.containerGroup({ credentials: null }),
    want: "not-applicable",
  },
  {
    name: "a task in an agent pool whose address no rule covers",
    given: pooled,
    want: "fail",
    args: { consumer: "nightly", address: ["198.51.100.9"], count: 1 },
    evidence: ["198.51.100.9"],
    offers: { "allow-addresses/nightly": ["198.51.100.9"] },
  },
  {
    name: "a task in an agent pool whose address is covered",
    given: pooled.publicIpAddress("agents", "203.0.113.9"),
    want: "pass",
  },
  {
    name: "a task in an agent pool, when public access is disabled",
    given: natTask(landscape().registry({ properties: disabled })),
    want: "not-applicable",
  },
  {
    name: "a task in an agent pool that reaches a private endpoint",
    given: zoneFor(natTask(privateRegistry()), "spoke"),
    want: "not-applicable",
  },
  {
    name: "a task on shared agents, of which another rule speaks",
    given: withTask(registry),
    want: "not-applicable",
  },
  {
    name: "a task in an agent pool whose public address may not be read",
    given: pooled.deny("publicIpAddresses"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "a web app, which has a rule of its own",
    given: registry.webApp(),
    want: "not-applicable",
  },
]);
