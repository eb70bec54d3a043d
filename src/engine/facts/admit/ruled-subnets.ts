import { nameOf, parentId, sameId } from "../../../model/arm-id.ts";
import { pointer } from "../../../model/pointer.ts";
import { subnetIdOf } from "../../../model/subnet-rule.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromTable,
  whenKnown,
  type Located,
} from "../../located.ts";
import { hasServiceEndpoint } from "../route/public-hop.ts";
import { registryFacts } from "../registry.ts";

/** A subnet that a rule of the registry names, and where it stands; without it, where its network does. */
export interface RuledSubnet {
  readonly id: string;
  readonly name: string;
  readonly hasEndpoint: boolean;
  readonly pointer: string;
}

/** The subnets that the registry's rules name; those that were read even if others could not be. */
export function ruledSubnetsOf(
  context: LandscapeContext,
): Located<readonly RuledSubnet[]> {
  const rules = registryFacts["registry.subnet-rules"](context);
  return whenKnown(rules, (list) => {
    const found = list.map((rule) => ruledSubnet(context, subnetIdOf(rule)));
    const read = found.flatMap(({ fact }) => (fact.known ? [fact.value] : []));
    const lacking = read.some(({ hasEndpoint }) => !hasEndpoint);
    return lacking
      ? drawnFrom(rules, read)
      : (firstUnknown(found) ?? drawnFrom(rules, read));
  });
}

/** A network that no longer lists the subnet was changed after the rule was made. */
function ruledSubnet(
  { landscape }: LandscapeContext,
  id: string,
): Located<RuledSubnet> {
  const network = fromTable(landscape, "virtualNetworks", parentId(id));
  return whenKnown(network, ({ properties }) => {
    const subnets = properties.subnets ?? [];
    const index = subnets.findIndex((subnet) => sameId(subnet.id, id));
    const path = index < 0 ? [] : ["properties", "subnets", index];
    const subnet = subnets[index];
    return drawnFrom(network, {
      id,
      name: nameOf(id),
      hasEndpoint:
        subnet !== undefined && hasServiceEndpoint(subnet, "registry"),
      pointer: `${network.pointer}${pointer(...path)}`,
    });
  });
}
