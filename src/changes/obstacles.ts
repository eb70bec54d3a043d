import type { Obstacle } from "../model/change.ts";
import { factOf } from "../model/fact.ts";
import type { Landscape } from "../model/landscape.ts";

/**
 * Built-in policies that refuse or undo a registry with its public endpoint open ("Azure Policy built-in definitions for
 * Azure Container Registry"): a write of any property makes them act.
 */
export const closesPublicAccess: readonly string[] = [
  "0fdf0491-d080-4575-b627-ad0e843cba0f",
  "a3701552-92ea-433e-9d17-33b7f1208fc9",
];

/** What would refuse or revert a write to the registry: locks, policies; or may, because it could not be read. */
export function obstaclesToWrite(
  landscape: Landscape,
  registryId: string,
): Obstacle[] {
  return [...locks(landscape, registryId), ...policies(landscape, registryId)];
}

function locks(landscape: Landscape, registryId: string): Obstacle[] {
  const fact = factOf(landscape.locks, registryId);
  if (!fact.known) {
    return [obstacle("change.obstacle.locks-unknown", {}, false)];
  }
  return fact.value
    .filter(({ properties }) => properties.level === "ReadOnly")
    .map(({ name }) => obstacle("change.obstacle.lock", { lock: name }, true));
}

function policies(landscape: Landscape, registryId: string): Obstacle[] {
  const fact = factOf(landscape.policies, registryId);
  if (!fact.known) {
    return [obstacle("change.obstacle.policies-unknown", {}, false)];
  }
  return fact.value
    .filter(
      ({ effect, enforced, about }) =>
        enforced &&
        about !== "role-assignments" &&
        /^(deny|modify)$/.test(effect),
    )
    .map(({ displayName, effect, definition }) =>
      obstacle(
        `change.obstacle.policy-${effect}`,
        { policy: displayName },
        closesPublicAccess.includes(definition),
      ),
    );
}

function obstacle(
  message: string,
  args: Obstacle["args"],
  certain: boolean,
): Obstacle {
  return { message, args, certain };
}
