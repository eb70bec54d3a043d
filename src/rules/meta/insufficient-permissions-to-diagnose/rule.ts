import { fail, pass, rule } from "../../../engine/rule.ts";
import { nameOf } from "../../../model/arm-id.ts";
import type { MissingFact } from "../../../model/diagnosis.ts";
import { pointer, pointerParts, valueAt } from "../../../model/pointer.ts";

export default rule({
  id: "insufficient-permissions-to-diagnose",
  hop: null,
  severity: "info",
  needs: ["journey.missing"],
  judge({ know, landscape }) {
    const denied = know("journey.missing").filter(isDenied);
    if (denied.length === 0) {
      return pass();
    }
    const facts = sorted(denied.map((each) => pointer(...placeOf(each))));
    return fail({
      evidence: facts.map((at) => ({
        pointer: at,
        value: valueAt(landscape, at) ?? null,
      })),
      args: {
        rules: sorted(denied.map(({ rule: id }) => id)),
        actions: sorted(denied.flatMap(({ action }) => action ?? [])),
        scopes: sorted(denied.map(scopeOf)),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-rbac-built-in-roles-overview",
});

/** What the registry itself refuses to this machine is no matter of rights in Azure Resource Manager. */
function isDenied({ reason, pointer: at }: MissingFact): boolean {
  return reason === "denied" && !at.startsWith("/probes/");
}

/** The table and the key of the fact, which is there even where its value is not. */
function placeOf({ pointer: at }: MissingFact): string[] {
  return pointerParts(at).slice(0, 2);
}

/** The name of the resource that could not be read; what a role assignment's key names after it is the principal. */
function scopeOf(missing: MissingFact): string {
  const [id = ""] = placeOf(missing).at(-1)?.split("|") ?? [];
  return nameOf(id);
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
