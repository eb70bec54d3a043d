import { landscape } from "../../../../test/landscapes/builder.ts";
import { siteIdOf, networkIdOf } from "../../../../test/landscapes/ids.ts";
import {
  besideSpoke,
  networks,
  privateRegistry,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsZoneNotLinkedToSourceVnet from "./rule.ts";

const app = { properties: throughSpoke };
const unlinked = zoneFor(networks(privateRegistry())).webApp(app);

ruleCases(privateDnsZoneNotLinkedToSourceVnet, [
  {
    name: "the zone is linked to the app's network",
    given: zoneFor(networks(privateRegistry()), "spoke").webApp(app),
    want: "pass",
  },
  {
    name: "the zone is linked to the hub only",
    given: unlinked,
    want: "fail",
    args: {
      consumer: "shop-web",
      network: "spoke",
      zone: "privatelink.azurecr.io",
    },
    offers: {},
  },
  {
    name: "an app on the public route",
    given: privateRegistry().webApp({ properties: besideSpoke }),
    want: "not-applicable",
  },
  {
    name: "no private endpoint",
    given: networks(landscape().registry()).webApp(app),
    want: "not-applicable",
  },
  {
    name: "the setting that decides the route may not be read",
    given: zoneFor(networks(privateRegistry()))
      .webApp({ properties: besideSpoke })
      .deny("pullSettings", siteIdOf("shop-web")),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "a zone whose links may not be read",
    given: unlinked.deny("virtualNetworkLinks"),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "an unreadable network",
    given: unlinked.deny("virtualNetworks", networkIdOf("spoke")),
    want: "unknown",
  },
  {
    name: "an App Service Environment, whose network is not read",
    given: zoneFor(networks(privateRegistry())).webApp({
      properties: { hostingEnvironmentProfile: { id: "/ase" } },
    }),
    want: "unknown",
    fact: "consumer.private-zone",
  },
  {
    name: "an unreadable site",
    given: unlinked.deny("sites"),
    want: "unknown",
  },
  {
    name: "an unreadable registry",
    given: unlinked.deny("registries"),
    want: "unknown",
  },
]);
