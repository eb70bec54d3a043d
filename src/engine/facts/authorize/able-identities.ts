import { nameOf } from "../../../model/arm-id.ts";
import { pointer } from "../../../model/pointer.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { documentOf } from "../consumer.ts";
import { principalOf } from "./principal.ts";
import { decisionFor } from "./role-decision.ts";

/** An identity of a consumer that may pull, and where the role stands by which it may. */
export interface AbleIdentity {
  readonly name: string;
  readonly objectId: string;
  readonly pointer: string;
}

/**
 * The identities of a consumer that may pull, without the one that it does pull as: a role was often given to the wrong one. Of
 * an identity whose roles are not known nothing is said.
 */
export function ableIdentitiesOf(
  context: JourneyContext,
): Located<readonly AbleIdentity[]> {
  const principal = principalOf(context);
  return whenKnown(principal, (who) => {
    const others =
      who.kind === "identity"
        ? identitiesOf(context).filter((each) => each.objectId !== who.objectId)
        : [];
    return drawnFrom(
      principal,
      others.flatMap((each) => ableIdentity(context, each)),
    );
  });
}

function ableIdentity(
  context: JourneyContext,
  identity: Omit<AbleIdentity, "pointer">,
): AbleIdentity[] {
  const { fact, pointer: assignments } = decisionFor(
    context,
    identity.objectId,
  );
  if (!fact.known || fact.value.allowed !== "yes") {
    return [];
  }
  const [index = 0] = fact.value.granting;
  const role = pointer(index, "properties", "roleDefinitionId");
  return [{ ...identity, pointer: `${assignments}${role}` }];
}

function identitiesOf(
  context: JourneyContext,
): Omit<AbleIdentity, "pointer">[] {
  // Of a cluster they are those of its control plane.
  const { fact } = documentOf(context) ?? {};
  const identity = fact?.known ? fact.value.identity : undefined;
  const assigned = Object.entries(identity?.userAssignedIdentities ?? {});
  return [
    // Azure calls a system-assigned identity by the name of its resource.
    { name: context.journey.consumer.name, objectId: identity?.principalId },
    ...assigned.map(([id, { principalId }]) => ({
      name: nameOf(id),
      objectId: principalId,
    })),
  ].flatMap(({ name, objectId }) => (objectId ? { name, objectId } : []));
}
