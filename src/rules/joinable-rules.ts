import type { AddressRange } from "../model/ipv4.ts";
import type { AddressRule } from "./address-rules.ts";

/** Neighbours that one block could stand for, without an address more or less. */
export interface Joinable {
  readonly rules: readonly AddressRule[];
  readonly block: AddressRange;
}

/** Whether a registry takes blocks of two addresses is not documented: the Storage service refuses them. */
const smallestBlock = 4;

/** The widest blocks that rules make up, of which none covers another. */
export function joinableRules(rules: readonly AddressRule[]): Joinable[] {
  const sorted = rules
    .flatMap((rule) =>
      rule.range ? [{ rules: [rule], block: rule.range }] : [],
    )
    .sort((a, b) => a.block.first - b.block.first);
  const joined: Joinable[] = [];
  for (const single of sorted) {
    let last: Joinable = single;
    let before = joined.at(-1);
    while (before && areHalves(before.block, last.block)) {
      joined.pop();
      last = {
        rules: [...before.rules, ...last.rules],
        block: { first: before.block.first, last: last.block.last },
      };
      before = joined.at(-1);
    }
    joined.push(last);
  }
  return joined.filter(
    (each) => each.rules.length > 1 && sizeOf(each.block) >= smallestBlock,
  );
}

/** Whether two blocks are the halves of one: blocks begin at multiples of their size. */
function areHalves(a: AddressRange, b: AddressRange): boolean {
  const size = sizeOf(a);
  return (
    size === sizeOf(b) && b.first === a.last + 1 && a.first % (2 * size) === 0
  );
}

function sizeOf({ first, last }: AddressRange): number {
  return last - first + 1;
}
