import type { Note } from "../../model/diagnosis.ts";
import type { JourneyContext } from "../journey.ts";
import { anonymousPull } from "./anonymous-pull.ts";
import { distantRegion } from "./distant-region.ts";
import { foreignTenant } from "./foreign-tenant.ts";
import { oldestNodeImage } from "./oldest-node-image.ts";
import { standstill } from "./standstill.ts";
import { unusedCredentials } from "./unused-credentials.ts";
import { windowsNetworkPull } from "./windows-network-pull.ts";

const all: readonly ((context: JourneyContext) => Note[])[] = [
  standstill,
  distantRegion,
  unusedCredentials,
  anonymousPull,
  windowsNetworkPull,
  oldestNodeImage,
  foreignTenant,
];

/** What else is worth knowing of who pulls. What could not be read is not noted; the rules say what that means. */
export function notesOf(context: JourneyContext): Note[] {
  return all.flatMap((note) => note(context));
}
