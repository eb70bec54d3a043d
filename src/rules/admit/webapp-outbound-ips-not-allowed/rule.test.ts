import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  besideSpoke,
  throughSpoke,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { mapRows } from "../../../../test/landscapes/table-edits.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappOutboundIpsNotAllowed from "./rule.ts";

const seven = [1, 2, 3, 4, 5, 6, 7].map((last) => `203.0.113.${last}`);
const app = {
  properties: {
    outboundIpAddresses: seven.join(","),
    possibleOutboundIpAddresses: [...seven, "203.0.113.8"].join(","),
  },
};
const two = landscape()
  .registry({ properties: selectedNetworks("203.0.113.1", "203.0.113.2") })
  .webApp(app);
const missing = seven.slice(2);

ruleCases(webappOutboundIpsNotAllowed, [
  {
    name: "every address is allowed, one of them by a block",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.0/29") })
      .webApp(app),
    want: "pass",
  },
  {
    name: "every network is allowed",
    given: landscape().registry().webApp(app),
    want: "pass",
  },
  {
    name: "a SKU without network rules",
    given: landscape().registry({ sku: "Basic" }).webApp(app),
    want: "pass",
  },
  {
    name: "two of seven addresses are allowed",
    given: two,
    want: "fail",
    args: {
      consumer: "shop-web",
      refused: 5,
      total: 7,
      addresses: missing,
    },
    evidence: [
      seven.join(","),
      [
        { action: "Allow", value: "203.0.113.1" },
        { action: "Allow", value: "203.0.113.2" },
      ],
    ],
    offers: {
      "allow-addresses/shop-web": missing,
      "allow-addresses/shop-web/possible": [...missing, "203.0.113.8"],
    },
  },
  {
    name: "an integrated app on the public route",
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .webApp({ properties: besideSpoke }),
    want: "fail",
    args: { refused: 2, total: 2 },
    offers: {
      "allow-addresses/shop-web": ["203.0.113.1", "203.0.113.2"],
      "allow-addresses/shop-web/possible": [
        "203.0.113.1",
        "203.0.113.2",
        "203.0.113.3",
      ],
    },
  },
  {
    name: "an app whose possible addresses are not told",
    given: two.with((from) => ({
      ...from,
      sites: mapRows(from.sites, (site) => ({
        ...site,
        properties: { outboundIpAddresses: "203.0.113.9" },
      })),
    })),
    want: "fail",
    offers: { "allow-addresses/shop-web": ["203.0.113.9"] },
  },
  {
    name: "a cluster of the same name",
    given: two.cluster({ name: "shop-web" }),
    want: "fail",
    offers: {
      "allow-addresses/web-app/shop-web": missing,
      "allow-addresses/web-app/shop-web/possible": [...missing, "203.0.113.8"],
    },
  },
  {
    name: "public access is disabled",
    given: landscape()
      .registry({ properties: { publicNetworkAccess: "Disabled" } })
      .webApp(app),
    want: "not-applicable",
  },
  {
    name: "an app without addresses",
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .webApp({
        properties: {
          outboundIpAddresses: "",
          possibleOutboundIpAddresses: "",
        },
      }),
    want: "not-applicable",
  },
  {
    name: "an app that pulls through a network",
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .webApp({ properties: throughSpoke }),
    want: "not-applicable",
  },
  {
    name: "this machine",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a malformed rule",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.256") })
      .webApp({ properties: { outboundIpAddresses: "203.0.113.9" } }),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "a Standard registry that claims to deny",
    given: landscape()
      .registry({ sku: "Standard", properties: selectedNetworks() })
      .webApp(app),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable registry",
    given: two.deny("registries"),
    want: "unknown",
    fact: "consumer.admission",
  },
  {
    name: "an unreadable site",
    given: two.deny("sites"),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "unreadable settings of an integrated app",
    given: landscape()
      .registry()
      .webApp({ properties: besideSpoke })
      .deny("pullSettings"),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "unreadable settings of an app without integration",
    given: two.deny("pullSettings"),
    want: "fail",
    args: { refused: 5 },
  },
  {
    name: "a function app in a Container Apps environment, whose addresses App Service does not decide",
    given: landscape()
      .registry({ properties: selectedNetworks("192.0.2.1") })
      .webApp({
        kind: "function-app",
        properties: { managedEnvironmentId: "/environment" },
      }),
    want: "unknown",
    fact: "consumer.pull-route",
  },
]);
