import type { Registry, RegistryWrite } from "../../../model/arm.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { registryFacts } from "../registry.ts";

/** How long changed network rules take to be in force everywhere: "a few minutes", of which no figure is published. */
const networkMinutes = 10;

const dayMinutes = 24 * 60;

const networkSettings = [
  "networkRuleSet",
  "publicNetworkAccess",
  "networkRuleBypassOptions",
];

/** The latest write of the network settings, where it is so young that it may not be in force; else null. */
export function networkWrite(
  context: LandscapeContext,
): Located<RegistryWrite | null> {
  return findRecent(
    context,
    networkMinutes,
    ({ set }) => set && networkSettings.some((name) => set.includes(name)),
  );
}

/** The latest change of how the registry grants rights, in the last day; null when there was none. */
export function modeSwitch(
  context: LandscapeContext,
): Located<RegistryWrite | null> {
  return findRecent(context, dayMinutes, (write, earlier) => {
    const before = earlier.find(
      ({ roleAssignmentMode }) => roleAssignmentMode,
    )?.roleAssignmentMode;
    if (before !== undefined && write.roleAssignmentMode !== undefined) {
      return write.roleAssignmentMode !== before;
    }
    return write.method === "PATCH"
      ? write.set?.includes("roleAssignmentMode")
      : undefined;
  });
}

/**
 * The latest of the registry's young writes that is meant.
 * @param isMeant undefined where the log does not tell; it is given the writes before it, too, the latest first
 */
function findRecent(
  context: LandscapeContext,
  minutes: number,
  isMeant: (
    write: RegistryWrite,
    earlier: readonly RegistryWrite[],
  ) => boolean | undefined,
): Located<RegistryWrite | null> {
  const { landscape } = context;
  const since = Date.parse(landscape.at) - minutes * 60_000;
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const changed = changedAt(document);
    if (changed <= since) {
      return drawnFrom(registry, null, "systemData", "lastModifiedAt");
    }
    const log = fromTable(landscape, "registryWrites", landscape.registryId);
    return whenKnown(log, (writes) => {
      const young = writes.filter(({ at }) => Date.parse(at) > since);
      const judged = young.map((write, index) =>
        isMeant(write, writes.slice(index + 1)),
      );
      const found = judged.indexOf(true);
      if (found !== -1) {
        return drawnFrom(log, young[found] ?? null, found, "at");
      }
      return judged.includes(undefined) || isBehind(writes, changed)
        ? silent(log, "change-not-told")
        : drawnFrom(log, null);
    });
  });
}

/** Milliseconds; NaN where the registry does not say it. */
function changedAt({ systemData }: Registry): number {
  return Date.parse(systemData?.lastModifiedAt ?? "");
}

/** The log hears of a change some minutes after the registry does. The two clocks may differ by a minute. */
function isBehind(writes: readonly RegistryWrite[], changed: number): boolean {
  const [latest] = writes;
  return !(Date.parse(latest?.at ?? "") >= changed - 60_000);
}
