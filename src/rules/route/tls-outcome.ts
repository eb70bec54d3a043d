import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { MessageArgs } from "../../model/message-args.ts";
import type { TlsResult } from "../../model/probe.ts";
import type { Verdict } from "../../model/verdict.ts";

/** Fails when the handshake with the login server ended in one way; the other ways are other rules' matter. */
export function judgeTls(
  { know, evidence, landscape }: Judge<"probe.tls">,
  outcome: TlsResult["outcome"],
  argsOf: (result: TlsResult) => MessageArgs = () => ({}),
): Verdict {
  const result = know("probe.tls");
  if (result.outcome === "trusted") {
    return pass();
  }
  return result.outcome === outcome
    ? fail({
        evidence: [evidence("probe.tls")],
        args: { host: landscape.loginServer, ...argsOf(result) },
      })
    : notApplicable();
}
