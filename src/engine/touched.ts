import type { AddressRange } from "../model/ipv4.ts";
import { parseRange } from "../model/ipv4.ts";
import type { Altered } from "../model/change.ts";
import type { Landscape } from "../model/landscape.ts";
import { egressOf, siteAddresses } from "./facts/egress/egress.ts";
import type { EgressAddress } from "./facts/egress/public-address.ts";
import type { Journey, JourneyContext } from "./journey.ts";
import type { Located } from "./located.ts";

/** Addresses that a block of the index holds: a /28. */
const blockSize = 16;

/** A wider range would be in too many blocks; its journeys are taken along with every change. */
const mostBlocks = 4096;

/**
 * Finds the journeys whose verdict a change may alter, so that only those are judged again. An address rule speaks of those that come
 * from its addresses; this machine is always among them, because what its probes met alters too. A journey whose addresses are
 * not known stays unknown, whatever the rules say.
 */
export function touchedJourneys(
  landscape: Landscape,
  journeys: readonly Journey[],
): (altered: Altered) => readonly number[] {
  const always: number[] = [];
  const byBlock = new Map<number, number[]>();
  journeys.forEach((journey, index) => {
    const blocks = blocksOf(sourcesOf({ landscape, journey }));
    if (journey.consumer.kind === "machine" || blocks === undefined) {
      always.push(index);
      return;
    }
    for (const block of blocks) {
      const there = byBlock.get(block);
      if (there) {
        there.push(index);
      } else {
        byBlock.set(block, [index]);
      }
    }
  });
  return ({ addresses }) => {
    const blocks = blocksOf(addresses);
    const met = blocks
      ? [...blocks].flatMap((block) => byBlock.get(block) ?? [])
      : journeys.map((_, index) => index);
    return [...new Set([...always, ...met])];
  };
}

/** Every public address that the consumer has or may get. */
function sourcesOf(context: JourneyContext): string[] {
  return [
    egressOf(context),
    siteAddresses(context, "possibleOutboundIpAddresses"),
  ].flatMap((located: Located<readonly EgressAddress[]>) =>
    located.fact.known ? located.fact.value.map(({ address }) => address) : [],
  );
}

/** The /28 blocks that hold the addresses; undefined when there are too many. */
function blocksOf(addresses: readonly string[]): Set<number> | undefined {
  const ranges = addresses.flatMap((address) => parseRange(address) ?? []);
  const total = ranges.reduce((sum, range) => sum + blockCount(range), 0);
  return total > mostBlocks
    ? undefined
    : new Set(
        ranges.flatMap((range) =>
          Array.from(
            { length: blockCount(range) },
            (_, index) => Math.floor(range.first / blockSize) + index,
          ),
        ),
      );
}

function blockCount({ first, last }: AddressRange): number {
  return Math.floor(last / blockSize) - Math.floor(first / blockSize) + 1;
}
