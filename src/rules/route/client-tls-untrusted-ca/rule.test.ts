import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { TlsResult } from "../../../model/probe.ts";
import clientTlsUntrustedCa from "./rule.ts";

const untrusted: TlsResult = {
  outcome: "untrusted",
  issuer: "CN=Contoso Inspection CA",
  code: "SELF_SIGNED_CERT_IN_CHAIN",
};
const machine = landscape().registry().machine();

ruleCases(clientTlsUntrustedCa, [
  {
    name: "a trusted certificate",
    given: machine.probe("tls", { outcome: "trusted" }),
    want: "pass",
  },
  {
    name: "a company's own authority",
    given: machine.probe("tls", untrusted),
    want: "fail",
    args: { host: "contosoweb.azurecr.io", issuer: "CN=Contoso Inspection CA" },
    evidence: [untrusted],
  },
  {
    name: "an issuer that was not seen",
    given: machine.probe("tls", { outcome: "untrusted" }),
    want: "fail",
  },
  {
    name: "a wrong name, which is another rule's matter",
    given: machine.probe("tls", { outcome: "name-mismatch" }),
    want: "not-applicable",
  },
  {
    name: "a probe that failed",
    given: machine.probe("tls", untrusted).denyProbe("tls"),
    want: "unknown",
    fact: "probe.tls",
  },
]);
