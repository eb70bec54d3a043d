import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Replication } from "../../model/arm.ts";
import type { Verdict } from "../../model/verdict.ts";

/** Fails when replicas of the registry are in a state that is asked about, and names their regions. */
export function judgeReplicas(
  { know, evidence }: Judge<"registry.replications">,
  isMeant: (properties: Replication["properties"]) => boolean,
): Verdict {
  const replications = know("registry.replications");
  if (replications.length === 0) {
    return notApplicable();
  }
  const found = replications.flatMap(({ location, properties }, index) =>
    isMeant(properties) ? [{ location, index }] : [],
  );
  return found.length === 0
    ? pass()
    : fail({
        evidence: found.map(({ index }) =>
          evidence("registry.replications", index),
        ),
        args: { regions: found.map(({ location }) => location) },
      });
}
