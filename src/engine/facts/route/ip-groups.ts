import type { PlacedRule } from "../../firewall-rules.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  type Located,
} from "../../located.ts";

/** The addresses of the IP groups that some rules name, by lower-case id. */
export function ipGroupsOf(
  { landscape }: JourneyContext,
  from: Located<unknown>,
  rules: readonly PlacedRule[],
): Located<Readonly<Record<string, readonly string[]>>> {
  const ids = new Set(
    rules.flatMap(({ rule }) => [
      ...(rule.sourceIpGroups ?? []),
      ...(rule.destinationIpGroups ?? []),
    ]),
  );
  const groups = [...ids].map((id) => fromTable(landscape, "ipGroups", id));
  return (
    firstUnknown(groups) ??
    drawnFrom(
      from,
      Object.fromEntries(
        groups.flatMap(({ fact }) =>
          fact.known
            ? [
                [
                  fact.value.id.toLowerCase(),
                  fact.value.properties.ipAddresses ?? [],
                ],
              ]
            : [],
        ),
      ),
    )
  );
}
