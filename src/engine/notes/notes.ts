import type { Note } from "../../model/diagnosis.ts";
import type { JourneyContext } from "../journey.ts";
import { distantRegion } from "./distant-region.ts";
import { foreignTenant } from "./foreign-tenant.ts";
import { standstill } from "./standstill.ts";
import { unusedCredentials } from "./unused-credentials.ts";

/** What else is worth knowing of who pulls. What could not be read is not noted; the rules say what that means. */
export function notesOf(context: JourneyContext): Note[] {
  return [standstill, distantRegion, unusedCredentials, foreignTenant].flatMap(
    (note) => note(context),
  );
}
