import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns, privateRegistry } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientDnsPublicIpWhilePublicDisabled from "./rule.ts";

const outside = privateRegistry().machine().probe("dns", dns("203.0.113.80"));

ruleCases(clientDnsPublicIpWhilePublicDisabled, [
  {
    name: "the private address",
    given: privateRegistry().machine().probe("dns", dns("10.0.9.5")),
    want: "pass",
  },
  {
    name: "the public address",
    given: outside,
    want: "fail",
    args: { addresses: ["203.0.113.80"] },
    evidence: [["203.0.113.80"], "Disabled"],
  },
  {
    name: "public access is enabled",
    given: landscape().registry().machine().probe("dns", dns("203.0.113.80")),
    want: "not-applicable",
  },
  {
    name: "an unreadable registry",
    given: outside.deny("registries"),
    want: "unknown",
    fact: "registry.public-access",
  },
  {
    name: "a probe that failed",
    given: outside.denyProbe("dns"),
    want: "unknown",
    fact: "consumer.path",
  },
]);
