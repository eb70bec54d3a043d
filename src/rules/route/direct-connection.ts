import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import { isPrivateAddress } from "../../model/addresses.ts";
import type { Verdict } from "../../model/verdict.ts";

/**
 * Fails when this machine cannot connect to the login server at an address of one kind. The probe goes past a proxy, but
 * pulls go through it: behind one, the probe's connection says nothing of them.
 */
export function judgeDirectConnection(
  { know, evidence, landscape }: Judge<"probe.machine" | "probe.tcp">,
  kind: "private" | "public",
): Verdict {
  if (know("probe.machine").proxy !== undefined) {
    return notApplicable();
  }
  const { outcome, address, code } = know("probe.tcp");
  if (isPrivateAddress(address) !== (kind === "private")) {
    return notApplicable();
  }
  return outcome === "connected"
    ? pass()
    : fail({
        evidence: [evidence("probe.tcp")],
        args: { host: landscape.loginServer, address, code: code ?? outcome },
      });
}
