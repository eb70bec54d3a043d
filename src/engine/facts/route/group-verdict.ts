import { parseRange } from "../../../model/ipv4.ts";
import type {
  NetworkSecurityGroup,
  SecurityRule,
  Subnet,
} from "../../../model/arm-network.ts";
import { pointer } from "../../../model/pointer.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { decide, type Flow } from "../../security-rules.ts";
import { blocksOf } from "../../subnet-blocks.ts";
import type { Target } from "./pull-targets.ts";

/** A security rule that denies what a pull needs, and where it stands. */
export interface Denial {
  readonly group: string;
  /** Null when no rule matches and the traffic is denied for that. */
  readonly rule: string | null;
  readonly pointer: string;
  /** A service tag or an address. */
  readonly target: string;
}

/** What a network security group says to the traffic between a subnet and a target, one verdict for each block of the subnet. */
export function judgeGroup(
  group: Located<NetworkSecurityGroup>,
  direction: Flow["direction"],
  source: Subnet,
  target: Target,
): Located<Denial | null>[] {
  return flows(direction, source, target).map((flow) =>
    judge(group, flow, target),
  );
}

/** One flow for each block of the source subnet. */
function flows(
  direction: Flow["direction"],
  source: Subnet,
  target: Target,
): Flow[] {
  return blocksOf(source).flatMap((block) => {
    const range = parseRange(block);
    return range
      ? [
          {
            direction,
            source: { kind: "network", range },
            destination: target.end,
            port: target.port ?? 443,
          },
        ]
      : [];
  });
}

function judge(
  group: Located<NetworkSecurityGroup>,
  flow: Flow,
  { name: target }: Target,
): Located<Denial | null> {
  return whenKnown(group, ({ name, properties }) => {
    const custom = properties.securityRules ?? [];
    const defaults = properties.defaultSecurityRules ?? [];
    const { decision, rule } = decide([...custom, ...defaults], flow);
    if (decision === "allow") {
      return drawnFrom(group, null);
    }
    const path = rule
      ? pathTo(rule, custom, defaults)
      : ["properties", "securityRules"];
    const at = { ...group, pointer: `${group.pointer}${pointer(...path)}` };
    return decision === "unknown"
      ? silent(at, "security-rule-unclear", {
          rule: rule?.name ?? "",
          owner: name,
          target,
        })
      : drawnFrom(at, {
          group: name,
          rule: rule?.name ?? null,
          pointer: at.pointer,
          target,
        });
  });
}

function pathTo(
  rule: SecurityRule,
  custom: readonly SecurityRule[],
  defaults: readonly SecurityRule[],
): (string | number)[] {
  const index = custom.indexOf(rule);
  return index >= 0
    ? ["properties", "securityRules", index]
    : ["properties", "defaultSecurityRules", defaults.indexOf(rule)];
}
