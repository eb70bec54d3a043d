import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientTlsHandshakeTimeout from "./rule.ts";

const machine = landscape().registry().machine();
const broken = { outcome: "timeout" } as const;

ruleCases(clientTlsHandshakeTimeout, [
  {
    name: "a trusted certificate",
    given: machine.probe("tls", { outcome: "trusted" }),
    want: "pass",
  },
  {
    name: "the handshake that this rule is about",
    given: machine.probe("tls", broken),
    want: "fail",
    args: { host: "contosoweb.azurecr.io" },
    evidence: [broken],
  },
  {
    name: "an untrusted issuer, which is another rule's matter",
    given: machine.probe("tls", { outcome: "untrusted" }),
    want: "not-applicable",
  },
  { name: "no probes", given: machine, want: "unknown", fact: "probe.tls" },
]);
