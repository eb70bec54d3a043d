import type { Denial } from "../../engine/facts/route/group-verdict.ts";
import type { MessageArgs } from "../../model/message-args.ts";

/** What a message says of a security group's denial; `*` is for all of its rules, of which none allows the traffic. */
export function argsOfDenial({ group, rule, target }: Denial): MessageArgs {
  return { group, rule: rule ?? "*", target };
}
