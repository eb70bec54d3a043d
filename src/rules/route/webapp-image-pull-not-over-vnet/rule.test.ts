import { landscape } from "../../../../test/landscapes/builder.ts";
import { siteIdOf } from "../../../../test/landscapes/ids.ts";
import {
  besideSpoke,
  disabled,
  hubEndpoint,
  privateRegistry,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappImagePullNotOverVnet from "./rule.ts";

const app = { properties: besideSpoke };
const beside = privateRegistry().webApp(app);
const selected = (...allowed: string[]) =>
  landscape().registry({ properties: selectedNetworks(...allowed) });

ruleCases(webappImagePullNotOverVnet, [
  {
    name: "the pull goes through the network",
    given: privateRegistry().webApp({ properties: throughSpoke }),
    want: "pass",
  },
  {
    name: "the pull goes through the network by the app setting",
    given: privateRegistry().webApp({
      ...app,
      settings: { pullOverVnet: "TRUE" },
    }),
    want: "pass",
  },
  {
    name: "the public endpoint admits the app",
    given: selected("203.0.113.0/24").privateEndpoint(hubEndpoint).webApp(app),
    want: "pass",
  },
  {
    name: "integrated, on the public route, and public access is disabled",
    given: beside,
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: [besideSpoke.virtualNetworkSubnetId, "Disabled"],
    offers: {},
  },
  {
    name: "the same without a private endpoint: two things are wrong",
    given: landscape().registry({ properties: disabled }).webApp(app),
    want: "fail",
  },
  {
    name: "the public endpoint refuses the app, and there is a private one",
    given: selected().privateEndpoint(hubEndpoint).webApp(app),
    want: "fail",
  },
  {
    name: "the public endpoint refuses the app, and there is no private one",
    given: selected().webApp(app),
    want: "not-applicable",
  },
  {
    name: "no integration",
    given: privateRegistry().webApp(),
    want: "not-applicable",
  },
  {
    name: "settings that may not be read",
    given: beside.deny("pullSettings", siteIdOf("shop-web")),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "an unreadable site",
    given: beside.deny("sites"),
    want: "unknown",
    fact: "consumer.site",
  },
  {
    name: "an unreadable registry",
    given: beside.deny("registries"),
    want: "unknown",
    fact: "registry.public-access",
  },
]);
