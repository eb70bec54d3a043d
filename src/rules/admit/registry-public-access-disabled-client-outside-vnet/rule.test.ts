import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  disabled,
  dns,
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import registryPublicAccessDisabledClientOutsideVnet from "./rule.ts";

const outside = privateRegistry().machine().probe("dns", dns("203.0.113.80"));
const proxied = privateRegistry().machine({ proxy: "http://proxy:3128" });

ruleCases(registryPublicAccessDisabledClientOutsideVnet, [
  {
    name: "this machine gets the private address",
    given: privateRegistry().machine().probe("dns", dns("10.0.9.5")),
    want: "pass",
  },
  {
    name: "this machine gets no address at all, which is another rule's matter",
    given: privateRegistry().machine().probe("dns", dns()),
    want: "pass",
  },
  {
    name: "a cluster in a linked network",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "pass",
  },
  {
    name: "a proxy that the registry lets in",
    given: proxied
      .probe("challenge", { status: 401, from: "registry" })
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    want: "pass",
  },
  {
    name: "a cluster on the private path to a registry with public access",
    given: spokeCluster(
      zoneFor(
        networks(landscape().registry().privateEndpoint(hubEndpoint)),
        "spoke",
      ),
    ),
    want: "pass",
  },
  {
    name: "a web app on the public route to the same registry",
    given: landscape().registry().privateEndpoint(hubEndpoint).webApp(),
    want: "not-applicable",
  },
  {
    name: "this machine gets the public address",
    given: outside,
    want: "fail",
    args: { consumer: "build-17" },
    evidence: ["Disabled", ["203.0.113.80"]],
    offers: {},
  },
  {
    name: "this machine gets both kinds of address",
    given: privateRegistry()
      .machine()
      .probe("dns", dns("10.0.9.5", "203.0.113.80")),
    want: "fail",
  },
  {
    name: "a proxy whose address the registry refuses",
    given: proxied.probe("challenge", { status: 403, from: "registry" }),
    want: "fail",
  },
  {
    name: "a web app on the public route",
    given: privateRegistry().webApp(),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "a web app in a network that is not linked",
    given: zoneFor(networks(privateRegistry())).webApp({
      properties: throughSpoke,
    }),
    want: "fail",
  },
  {
    name: "no private endpoint, which is another rule's matter",
    given: landscape().registry({ properties: disabled }).webApp(),
    want: "not-applicable",
  },
  {
    name: "public access is enabled",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a name that was not resolved",
    given: outside.denyProbe("dns", "not-asked"),
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "a proxy of which nothing was heard",
    given: proxied,
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "a container app",
    given: privateRegistry().consumer({
      kind: "container-app",
      id: "/subscriptions/s/containerApps/cart",
      name: "cart",
      images: [],
      because: "asked",
    }),
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "an unreadable registry",
    given: outside.deny("registries"),
    want: "unknown",
  },
]);
