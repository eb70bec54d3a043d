import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import portalRepositoryListingBlocked from "./rule.ts";

const machine = landscape().registry().machine();
const refused = { status: 403, from: "registry" } as const;
const admitted = { status: 401, from: "registry" } as const;

ruleCases(portalRepositoryListingBlocked, [
  {
    name: "a machine that is let in",
    given: machine
      .probe("challenge", admitted)
      .probe("tokenEndpoint", admitted),
    want: "pass",
  },
  {
    name: "a machine that is refused",
    given: machine.probe("challenge", refused),
    want: "fail",
    evidence: [refused],
  },
  {
    name: "a machine that is refused at the token endpoint",
    given: machine.probe("challenge", admitted).probe("tokenEndpoint", refused),
    want: "fail",
  },
  {
    name: "another consumer",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "no probes",
    given: machine,
    want: "unknown",
    fact: "machine.admission",
  },
]);
