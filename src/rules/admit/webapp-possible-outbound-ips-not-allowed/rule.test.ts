import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappPossibleOutboundIpsNotAllowed from "./rule.ts";

const outbound = ["203.0.113.1", "203.0.113.2"];
const app = landscape()
  .registry({ properties: selectedNetworks(...outbound) })
  .webApp();

ruleCases(webappPossibleOutboundIpsNotAllowed, [
  {
    name: "possible addresses are allowed as well",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.0/30") })
      .webApp(),
    want: "pass",
  },
  {
    name: "every network is allowed",
    given: landscape().registry().webApp(),
    want: "pass",
  },
  {
    name: "one address that comes into use after scaling is not allowed",
    given: app,
    want: "fail",
    args: {
      consumer: "shop-web",
      refused: 1,
      total: 3,
      addresses: ["203.0.113.3"],
    },
    evidence: ["203.0.113.1,203.0.113.2,203.0.113.3"],
    offers: { "allow-addresses/shop-web/possible": ["203.0.113.3"] },
  },
  {
    name: "addresses in use are not allowed either",
    given: landscape()
      .registry({ properties: selectedNetworks("203.0.113.1") })
      .webApp(),
    want: "not-applicable",
  },
  {
    name: "an app whose possible addresses are not told",
    given: landscape()
      .registry({ properties: selectedNetworks(...outbound) })
      .webApp({ properties: { possibleOutboundIpAddresses: "Dynamic, x" } }),
    want: "unknown",
    fact: "consumer.possible-admission",
  },
  {
    name: "an unreadable registry",
    given: app.deny("registries"),
    want: "unknown",
  },
  { name: "an unreadable site", given: app.deny("sites"), want: "unknown" },
]);
