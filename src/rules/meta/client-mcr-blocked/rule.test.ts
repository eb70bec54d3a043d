import { landscape } from "../../../../test/landscapes/builder.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { publicCloud } from "../../../model/cloud.ts";
import clientMcrBlocked from "./rule.ts";

const host = "mcr.microsoft.com";
const trusted = { outcome: "trusted" } as const;
const reset = {
  outcome: "reset",
  address: "203.0.113.91",
  milliseconds: 3,
  code: "ECONNRESET",
} as const;
const connected = { ...reset, outcome: "connected" } as const;
const { artifactRegistry = "", ...withoutArtifacts } = publicCloud;

const registry = landscape().registry().machine().probe("tls", trusted);
const named = registry.probe("dns", dns("203.0.113.91"), host);

ruleCases(clientMcrBlocked, [
  {
    name: "a connection that can be trusted",
    given: named.probe("tcp", connected, host).probe("tls", trusted, host),
    want: "pass",
  },
  {
    name: "no connection",
    given: named.probe("tcp", reset, host),
    want: "fail",
    args: { host: artifactRegistry, reason: "ECONNRESET" },
    evidence: [reset],
  },
  {
    name: "a registry that is not reached either",
    given: landscape()
      .registry()
      .machine()
      .probe("tls", { outcome: "reset" })
      .probe("dns", dns(), host),
    want: "not-applicable",
  },
  {
    name: "a cloud without such a registry",
    given: landscape(withoutArtifacts)
      .registry()
      .machine()
      .probe("tls", trusted),
    want: "not-applicable",
  },
  {
    name: "no probe",
    given: named,
    want: "unknown",
    fact: "machine.artifact-host",
  },
]);
