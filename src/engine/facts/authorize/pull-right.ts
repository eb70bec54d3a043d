import type { TokenAnswer } from "../../../model/probe.ts";
import { allowsAnonymousPull } from "../../anonymous-pull.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { signInAnswer } from "../image/image-probe.ts";
import { principalOf } from "./principal.ts";
import { registryFacts } from "../registry.ts";
import { roleDecision } from "./role-decision.ts";

/** Whether who pulls may pull, and how that is known. */
export type PullRight =
  /** No role is asked of the admin user, of nobody, or of an identity that is not there: other rules judge those. */
  | { readonly by: "credentials" }
  /** `token`: the registry's own answer to this machine; it beats what the roles say. */
  | { readonly by: "token" | "roles" | "anonymous"; readonly allowed: boolean };

export function pullRight(context: JourneyContext): Located<PullRight> {
  return (
    (context.journey.consumer.kind === "machine" && seenHere(context)) ||
    byRoles(context)
  );
}

function byRoles(context: JourneyContext): Located<PullRight> {
  const located = principalOf(context);
  return whenKnown(located, ({ kind }): Located<PullRight> => {
    switch (kind) {
      case "own-registry":
      case "admin-user":
      case "unknown-user":
      case "none":
      case "no-system-identity":
      case "not-a-client-id":
      case "identity-not-assigned":
        return drawnFrom(located, { by: "credentials" });
      case "identity":
      case "service-principal":
      case "repository-token":
      case "other-registry": {
        const decision = roleDecision(context);
        return whenKnown(decision, ({ allowed }) =>
          drawnFrom(decision, { by: "roles", allowed: allowed === "yes" }),
        );
      }
    }
  });
}

/** What this machine may do whatever its roles say: everybody may pull, or the registry has answered its sign-in. */
function seenHere(context: JourneyContext): Located<PullRight> | undefined {
  const registry = registryFacts.registry(context);
  if (registry.fact.known && allowsAnonymousPull(registry.fact.value)) {
    const right: PullRight = { by: "anonymous", allowed: true };
    return drawnFrom(registry, right, "properties", "anonymousPullEnabled");
  }
  const token = signInAnswer(context);
  return token.fact.known && isDecided(token.fact.value)
    ? drawnFrom(token, { by: "token", allowed: token.fact.value.mayPull })
    : undefined;
}

/** A 401 refuses the caller. Any other refusal (a network rule's 403, throttling) says nothing about its rights. */
function isDecided({ step, status }: TokenAnswer): boolean {
  return step === "granted" || status === 401;
}
