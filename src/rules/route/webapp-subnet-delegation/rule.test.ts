import {
  besideSpoke,
  networks,
  privateRegistry,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappSubnetDelegation from "./rule.ts";

const app = privateRegistry().webApp({ properties: throughSpoke });
const to = (...delegations: readonly string[]) =>
  networks(app, { apps: { delegations } });

ruleCases(webappSubnetDelegation, [
  {
    name: "delegated to App Service",
    given: to("Microsoft.Web/serverfarms"),
    want: "pass",
  },
  {
    name: "not delegated",
    given: to(),
    want: "fail",
    args: { consumer: "shop-web", subnet: "apps" },
    evidence: [[], throughSpoke.virtualNetworkSubnetId],
  },
  {
    name: "delegated to another service",
    given: to("Microsoft.App/environments"),
    want: "fail",
  },
  {
    name: "the pull takes the public route",
    given: networks(privateRegistry().webApp({ properties: besideSpoke }), {
      apps: { delegations: [] },
    }),
    want: "not-applicable",
  },
  {
    name: "a cluster",
    given: privateRegistry().cluster(),
    want: "not-applicable",
  },
  {
    name: "a network that may not be read",
    given: to().deny("virtualNetworks"),
    want: "unknown",
    fact: "consumer.virtual-network",
  },
]);
