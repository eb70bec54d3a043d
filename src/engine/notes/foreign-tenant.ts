import { sameId, subscriptionOf } from "../../model/arm-id.ts";
import type { Note } from "../../model/diagnosis.ts";
import { signInAnswer } from "../facts/image/image-probe.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, fromTable, whenKnown, type Located } from "../located.ts";
import { note } from "./note.ts";

/**
 * The tenants of a refused sign-in and of the registry (`tenantId` of its subscription): a registry takes tokens of its own tenant
 * only. Of a registry that no tenant of the account shows, the tenant is not known.
 */
export function foreignTenant(context: JourneyContext): Note[] {
  const { landscape } = context;
  const refused = refusedExchange(context);
  const { caller, registryId } = landscape;
  if (refused === undefined || !caller.known) {
    return [];
  }
  const theirs = drawnFrom(
    { fact: caller, pointer: "/caller/value" },
    caller.value.tenantId,
    "tenantId",
  );
  const args = { account: caller.value.name, theirs: caller.value.tenantId };
  if (registryId === landscape.loginServer) {
    return [note(context, "tenant-in-doubt", [refused, theirs], args)];
  }
  const home = fromTable(
    landscape,
    "subscriptions",
    `/subscriptions/${subscriptionOf(registryId)}`,
  );
  const ours = whenKnown(home, ({ tenantId }) =>
    drawnFrom(home, tenantId, "tenantId"),
  );
  return !ours.fact.known || sameId(ours.fact.value, caller.value.tenantId)
    ? []
    : [
        note(context, "foreign-tenant", [refused, theirs, ours], {
          ...args,
          ours: ours.fact.value,
        }),
      ];
}

/** This machine's sign-in for the image's repository, where the registry gave nothing for the account's token. */
function refusedExchange(
  context: JourneyContext,
): Located<unknown> | undefined {
  const answer = signInAnswer(context);
  return context.journey.consumer.kind === "machine" &&
    answer.fact.known &&
    answer.fact.value.step === "exchange" &&
    answer.fact.value.status === 401
    ? answer
    : undefined;
}
