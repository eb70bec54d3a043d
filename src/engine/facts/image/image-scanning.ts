import type { DefenderPlan } from "../../../model/arm.ts";
import type { LandscapeContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";

/** "Microsoft.Security/pricings", extensions of the plans Containers and CloudPosture. */
const extension = "ContainerRegistriesVulnerabilityAssessments";

/** Whether a plan of Microsoft Defender for Cloud scans the images of the registry's subscription. */
export function imageScanning({
  landscape,
}: LandscapeContext): Located<boolean> {
  const located = fromTable(landscape, "defenderPlans", landscape.registryId);
  return whenKnown(located, (plans) => {
    const judged = plans.map(scans);
    return judged.includes(true) || !judged.includes(undefined)
      ? drawnFrom(located, judged.includes(true))
      : silent(located, "plan-without-scanning");
  });
}

/** Undefined where the plan is on, but its extensions are not shown. */
function scans({ name, properties }: DefenderPlan): boolean | undefined {
  if (properties.pricingTier?.toLowerCase() !== "standard") {
    return false;
  }
  switch (name.toLowerCase()) {
    // The plan that the others have replaced; it has no extensions.
    case "containerregistry":
      return true;
    case "containers":
    case "cloudposture":
      return properties.extensions?.some(
        (each) =>
          each.name === extension && each.isEnabled?.toLowerCase() === "true",
      );
    default:
      return false;
  }
}
