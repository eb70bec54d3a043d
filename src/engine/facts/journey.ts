import { known } from "../../model/fact.ts";
import type { MissingFact } from "../../model/diagnosis.ts";
import type { Before, FailedRule, JourneyContext } from "../journey.ts";
import type { Located } from "../located.ts";

/** What the run itself knows of the journey. */
export const journeyFacts = {
  "journey.missing": (
    { landscape }: JourneyContext,
    { missing }: Before,
  ): Located<readonly MissingFact[]> => ({
    fact: known(missing, "engine", landscape.at),
    pointer: "",
  }),
  "journey.failed": (
    { landscape }: JourneyContext,
    { failed }: Before,
  ): Located<readonly FailedRule[]> => ({
    fact: known(failed, "engine", landscape.at),
    pointer: "",
  }),
};
