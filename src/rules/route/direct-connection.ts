import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import { isPrivateAddress } from "../../model/addresses.ts";
import type { Verdict } from "../../model/verdict.ts";

/**
 * Fails when this machine cannot connect to the login server at an address of one kind. Pulls go through a proxy where there
 * is one: the direct connection then says nothing of them.
 */
export function judgeDirectConnection(
  { know, evidence, landscape }: Judge<"machine.proxy" | "probe.tcp">,
  kind: "private" | "public",
): Verdict {
  if (know("machine.proxy") !== null) {
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
