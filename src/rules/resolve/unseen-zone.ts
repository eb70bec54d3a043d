import { evidenceAt } from "../../engine/located.ts";
import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Verdict } from "../../model/verdict.ts";
import { existing } from "../existing-evidence.ts";

/** What the rules about a private DNS zone that a consumer does not see need to know. */
export const unseenZoneFacts = [
  "registry.public-access",
  "registry.private-endpoints",
  "registry.private-zones",
  "registry.look-alike-zones",
  "consumer.private-zone",
  "consumer.dns-servers",
  "consumer.virtual-network",
  "consumer.admission",
  "consumer.reachable-endpoints",
] as const;

/** What follows from a public answer where only a private one helps. */
export const unseenZoneHides = [
  "client-dns-public-ip-while-public-disabled",
  "registry-public-access-disabled-client-outside-vnet",
  "aks-egress-ip-not-allowed",
  "aks-egress-udr-unknown",
  "webapp-vnet-egress-ip-not-allowed",
  "registry-ip-rules-client-not-included",
] as const;

/** Why a network does not see a zone: there is none but of other names, or none at all, its own DNS servers don't see it, or it is not linked. */
type Reason = "wrong-name" | "no-zone" | "dns-servers" | "no-link";

/**
 * Fails when a consumer's network does not see the private zone, for the reason that is asked about, and needs it:
 * because public access is disabled, or because the public endpoint does not admit the consumer while its network has a
 * way to a private one.
 */
export function judgeUnseenZone(
  judge: Judge<(typeof unseenZoneFacts)[number]>,
  reason: Reason,
): Verdict {
  const { know, evidence, journey, landscape } = judge;
  if (know("registry.private-endpoints").length === 0) {
    return notApplicable();
  }
  if (know("consumer.private-zone")) {
    return pass();
  }
  const disabled = know("registry.public-access") === "Disabled";
  if (
    !disabled &&
    (know("consumer.admission").admitted ||
      know("consumer.reachable-endpoints").length === 0)
  ) {
    return notApplicable();
  }
  if (reasonOf(judge) !== reason) {
    return notApplicable();
  }
  const servers = know("consumer.dns-servers");
  const alike =
    reason === "wrong-name" ? know("registry.look-alike-zones") : [];
  return fail({
    evidence: existing(
      landscape,
      ...alike.map(({ pointer }) => evidenceAt(landscape, pointer)),
      ...(servers.length > 0 ? [evidence("consumer.dns-servers")] : []),
      evidence("consumer.private-zone"),
      evidence("registry.private-endpoints"),
    ),
    args: {
      consumer: journey.consumer.name,
      zone: landscape.cloud.privateDnsZone,
      network: know("consumer.virtual-network").name,
      servers,
      given: alike.map(({ name }) => name),
    },
  });
}

/** The same of kinds of consumer that may pull past their network: then it does not matter what that sees. */
export function judgeUnseenZoneOnRoute(
  judge: Judge<"consumer.pull-route" | (typeof unseenZoneFacts)[number]>,
  reason: Reason,
): Verdict {
  return judge.know("consumer.pull-route") === "virtual-network"
    ? judgeUnseenZone(judge, reason)
    : notApplicable();
}

function reasonOf({ know }: Judge<(typeof unseenZoneFacts)[number]>): Reason {
  if (know("registry.private-zones").length === 0) {
    return know("registry.look-alike-zones").length > 0
      ? "wrong-name"
      : "no-zone";
  }
  return know("consumer.dns-servers").length > 0 ? "dns-servers" : "no-link";
}
