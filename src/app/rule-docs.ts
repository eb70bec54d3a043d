import type { RuleDocs } from "../report/build-view.ts";
import { rules } from "../rules/all.ts";

/** The documentation page of each rule, as reports need it. */
export const ruleDocs: RuleDocs = Object.fromEntries(
  rules.map(({ id, doc }) => [id, doc]),
);
