import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import webappDynamicOutboundIps from "./rule.ts";

const dynamic = (text: string) => ({
  properties: {
    sku: "PremiumV4",
    outboundIpAddresses: text,
    possibleOutboundIpAddresses: text,
  },
});
const restricted = landscape().registry({ properties: selectedNetworks() });

ruleCases(webappDynamicOutboundIps, [
  {
    name: "empty lists while every network is allowed",
    given: landscape().registry().webApp(dynamic("")),
    want: "pass",
  },
  {
    name: "empty lists while only listed networks are allowed",
    given: restricted.webApp(dynamic("")),
    want: "fail",
    args: { consumer: "shop-web" },
    evidence: ["", "Deny"],
    offers: {},
  },
  {
    name: "the word Dynamic",
    given: restricted.webApp(dynamic("Dynamic")),
    want: "fail",
    evidence: ["Dynamic"],
  },
  {
    name: "an app with addresses",
    given: restricted.webApp(),
    want: "not-applicable",
  },
  {
    name: "public access is disabled",
    given: landscape()
      .registry({ properties: { publicNetworkAccess: "Disabled" } })
      .webApp(dynamic("")),
    want: "not-applicable",
  },
  {
    name: "an unreadable registry",
    given: restricted.webApp(dynamic("")).deny("registries"),
    want: "unknown",
  },
  {
    name: "an unreadable site",
    given: restricted.webApp(dynamic("")).deny("sites"),
    want: "unknown",
  },
]);
