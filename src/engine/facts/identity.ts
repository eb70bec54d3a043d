import { pointerParts } from "../../model/pointer.ts";
import { allowsAnonymousPull } from "../anonymous-pull.ts";
import type { JourneyContext } from "../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../located.ts";
import { ableIdentitiesOf } from "./authorize/able-identities.ts";
import { lastPullOf } from "./workload/last-pull.ts";
import { principalOf } from "./authorize/principal.ts";
import { pullRight } from "./authorize/pull-right.ts";
import { registryFacts } from "./registry.ts";
import {
  denyAssignments,
  roleAssignments,
  roleDecision,
} from "./authorize/role-decision.ts";
import { tenantsOf } from "./authorize/tenants.ts";
import { scopeMapOf, tokenOf } from "./authorize/token.ts";

/** Who pulls, and by what right. */
export const identityFacts = {
  "consumer.principal": principalOf,
  "consumer.pull-right": pullRight,
  "consumer.role-assignments": roleAssignments,
  "consumer.deny-assignments": denyAssignments,
  "consumer.role-decision": roleDecision,
  "consumer.able-identities": ableIdentitiesOf,
  "consumer.tenants": tenantsOf,
  "consumer.token": tokenOf,
  "consumer.scope-map": scopeMapOf,
  "consumer.last-pull": lastPullOf,
  /** Whether the stored password is one of the registry's two admin passwords. */
  "consumer.admin-password-match": adminPasswordMatch,
  "registry.anonymous-pull": (context: JourneyContext): Located<boolean> => {
    const located = registryFacts.registry(context);
    return whenKnown(located, (registry) =>
      drawnFrom(
        located,
        allowsAnonymousPull(registry),
        "properties",
        "anonymousPullEnabled",
      ),
    );
  },
};

/** The settings of an app hold the password of the app; each of its site containers has one of its own, which Azure never shows. */
function adminPasswordMatch(context: JourneyContext): Located<"yes" | "no"> {
  const { landscape, journey } = context;
  const principal = principalOf(context);
  const [table] = pointerParts(principal.pointer);
  return table === "siteContainers"
    ? silent(principal, "container-password-hidden", {
        consumer: journey.consumer.name,
      })
    : fromTable(landscape, "adminPasswordMatches", journey.consumer.id);
}
