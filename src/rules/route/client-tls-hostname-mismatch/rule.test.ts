import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { TlsResult } from "../../../model/probe.ts";
import clientTlsHostnameMismatch from "./rule.ts";

const mismatch: TlsResult = {
  outcome: "name-mismatch",
  subject: "CN=portal.example",
  names: ["portal.example", "www.portal.example"],
};
const machine = landscape().registry().machine();

ruleCases(clientTlsHostnameMismatch, [
  {
    name: "a certificate for the host",
    given: machine.probe("tls", { outcome: "trusted" }),
    want: "pass",
  },
  {
    name: "a certificate for other names",
    given: machine.probe("tls", mismatch),
    want: "fail",
    args: {
      host: "contosoweb.azurecr.io",
      names: ["portal.example", "www.portal.example"],
    },
    evidence: [mismatch],
  },
  {
    name: "a certificate without names",
    given: machine.probe("tls", {
      outcome: "name-mismatch",
      subject: "CN=portal.example",
    }),
    want: "fail",
    args: { names: "CN=portal.example" },
  },
  {
    name: "an untrusted issuer, which is another rule's matter",
    given: machine.probe("tls", { outcome: "untrusted" }),
    want: "not-applicable",
  },
  {
    name: "a probe that failed",
    given: machine.probe("tls", mismatch).denyProbe("tls"),
    want: "unknown",
    fact: "probe.tls",
  },
]);
