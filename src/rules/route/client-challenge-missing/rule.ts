import { registryOrigin } from "../../../model/cloud.ts";
import type { HttpAnswer } from "../../../model/probe.ts";
import { fail, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-challenge-missing",
  hop: "route",
  severity: "error",
  needs: ["probe.challenge"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    const answer = know("probe.challenge");
    const { cloud, loginServer } = landscape;
    const realms = [
      `https://${loginServer}`,
      registryOrigin(cloud, loginServer),
    ];
    if (isFromRegistry(answer, realms)) {
      return pass();
    }
    return fail({
      evidence: [evidence("probe.challenge")],
      args: { host: loginServer, status: answer.status },
    });
  },
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});

/** A registry asks for a token from its own host; any other status is its own when its error body is. */
function isFromRegistry(
  { status, from, realm }: HttpAnswer,
  origins: readonly string[],
): boolean {
  return status === 401
    ? origins.some(
        (origin) => realm?.toLowerCase() === `${origin}/oauth2/token`,
      )
    : from === "registry" && status !== 200;
}
