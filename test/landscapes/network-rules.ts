import { pass, rule, type Rule } from "../../src/engine/rule.ts";
import { rules } from "../../src/rules/all.ts";

/** Stands for the rules of identity, which have cases of their own: whoever asks may pull. */
const everybodyMayPull = rule({
  id: "everybody-may-pull",
  hop: "authorize",
  severity: "error",
  needs: [],
  repairs: [],
  doc: "L:container-registry-authentication",
  judge: pass,
});

/** All rules of name, route and gate. */
export const networkRules: readonly Rule[] = [
  ...rules.filter(({ hop }) =>
    ["resolve", "route", "admit"].includes(hop ?? ""),
  ),
  everybodyMayPull,
];
