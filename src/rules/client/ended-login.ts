import type { Judge } from "../../engine/rule.ts";

/** When the login that this machine's docker has for the registry ended; undefined where that was not seen. */
export function endedLogin({
  know,
  isKnown,
  journey,
  landscape,
}: Judge<"docker.login-end">): string | undefined {
  if (journey.consumer.kind !== "machine" || !isKnown("docker.login-end")) {
    return undefined;
  }
  const end = know("docker.login-end");
  return end !== null && Date.parse(end) <= Date.parse(landscape.at)
    ? end
    : undefined;
}
