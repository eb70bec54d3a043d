import type { HttpAnswer } from "../../model/probe.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../located.ts";
import { probeFacts } from "./probe.ts";

/** What the registry's network rules said to this machine. */
export interface MachineAdmission {
  readonly refused: boolean;
  /** The address that the registry saw: that of a proxy, when there is one. */
  readonly clientIp?: string;
}

/**
 * A refusal can come from `/v2/` or from the token endpoint alone, so only both together prove an admission: `/v2/` asks
 * for a token (401) and the token endpoint does not answer 403.
 */
export function machineAdmissionOf(
  context: JourneyContext,
): Located<MachineAdmission> {
  const challenge = probeFacts["probe.challenge"](context);
  return whenKnown(challenge, (first) => {
    if (isRefusal(first)) {
      return drawnFrom(challenge, refusal(first));
    }
    if (first.from !== "registry" || first.status !== 401) {
      return silent(challenge, `/v2/ answered with status ${first.status}.`);
    }
    const token = probeFacts["probe.token-endpoint"](context);
    return whenKnown(token, (second) => {
      if (isRefusal(second)) {
        return drawnFrom(token, refusal(second));
      }
      return second.from === "registry" &&
        second.status < 500 &&
        second.status !== 429
        ? drawnFrom(token, { refused: false })
        : silent(
            token,
            `The token endpoint answered with status ${second.status}.`,
          );
    });
  });
}

function isRefusal({ from, status }: HttpAnswer): boolean {
  return from === "registry" && status === 403;
}

function refusal({ clientIp }: HttpAnswer): MachineAdmission {
  return { refused: true, ...(clientIp && { clientIp }) };
}
