import { known, valueOf } from "../../../model/fact.ts";
import { pointer, pointerParts } from "../../../model/pointer.ts";
import type { HttpAnswer } from "../../../model/probe.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { publicGate } from "../../public-gate.ts";
import { machineProxyOf } from "../machine/machine-proxy.ts";
import { probeFacts } from "../probe.ts";
import { registryFacts } from "../registry.ts";
import { failuresOfJourney } from "../texts.ts";

/** What the registry's network rules said to this machine. */
export interface MachineAdmission {
  readonly refused: boolean;
  /** The address that the registry saw: that of a proxy, when there is one. */
  readonly clientIp?: string;
  /** The proxy through which the registry was asked; null when this machine asked by itself, or where a text tells of it. */
  readonly proxy: string | null;
}

/**
 * A refusal can come from `/v2/` or from the token endpoint alone, so only both together prove an admission: `/v2/` asks
 * for a token (401) and the token endpoint does not answer 403.
 */
export function machineAdmissionOf(
  context: JourneyContext,
): Located<MachineAdmission> {
  const challenge = probeFacts["probe.challenge"](context);
  return (
    (!challenge.fact.known && toldAdmission(context)) ||
    admissionByProbes(context, challenge)
  );
}

function admissionByProbes(
  context: JourneyContext,
  challenge: Located<HttpAnswer>,
): Located<MachineAdmission> {
  const proxy = valueOf(machineProxyOf(context).fact) ?? null;
  return whenKnown(challenge, (first) => {
    if (isRefusal(first)) {
      return drawnFrom(challenge, refusal(first, proxy));
    }
    if (first.from !== "registry" || first.status !== 401) {
      return silent(challenge, "admission-answer-unclear", {
        path: "/v2/",
        status: first.status,
      });
    }
    const token = probeFacts["probe.token-endpoint"](context);
    return whenKnown(token, (second) => {
      if (isRefusal(second)) {
        return drawnFrom(token, refusal(second, proxy));
      }
      return second.from === "registry" &&
        second.status < 500 &&
        second.status !== 429
        ? drawnFrom(token, { refused: false, proxy })
        : silent(token, "admission-answer-unclear", {
            path: "/oauth2/token",
            status: second.status,
          });
    });
  });
}

/**
 * What a text says of an earlier refusal, where no probe was made. The address in it is the one that the registry saw; if the
 * rules hold it by now, they let this machine in.
 */
function toldAdmission(
  context: JourneyContext,
): Located<MachineAdmission> | undefined {
  const told =
    context.journey.consumer.kind === "machine"
      ? failuresOfJourney(context).find(
          ({ what }) => what.clientIp !== null && !what.resolved,
        )
      : undefined;
  const clientIp = told?.what.clientIp;
  if (!told || !clientIp) {
    return undefined;
  }
  const registry = valueOf(registryFacts.registry(context).fact);
  const isLetIn =
    registry !== undefined &&
    publicGate(registry, [], { address: clientIp }).verdict === "allow";
  return {
    fact: known(
      { refused: !isLetIn, clientIp, proxy: null },
      told.source,
      context.landscape.at,
    ),
    pointer: pointer(...pointerParts(told.pointer), "clientIp"),
  };
}

function isRefusal({ from, status }: HttpAnswer): boolean {
  return from === "registry" && status === 403;
}

function refusal(
  { clientIp }: HttpAnswer,
  proxy: string | null,
): MachineAdmission {
  return { refused: true, proxy, ...(clientIp && { clientIp }) };
}
