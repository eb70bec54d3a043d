import type { Say } from "../messages/text.ts";
import { valueOf } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";

/** Which docker was found on this machine, in one line; undefined when there is none, or nobody looked. */
export function dockerText(
  { probes }: Landscape,
  say: Say,
): string | undefined {
  const tool = valueOf(probes.docker);
  if (!tool) {
    return undefined;
  }
  const { endpoint, state, system, platform } = tool.daemon;
  return say(`report.docker.${state}`, {
    tool: [tool.name, tool.version ?? ""].join(" ").trim(),
    about: [endpoint, system ?? "", platform ?? ""].filter(Boolean),
  });
}
