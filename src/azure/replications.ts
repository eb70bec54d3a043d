import type { Replication } from "../model/arm.ts";
import { versioned } from "./api-versions.ts";
import type { ArmClient } from "./arm-client.ts";
import type { Result } from "./azure-error.ts";
import { parseAnswer } from "./documents/document.ts";
import { replications } from "./documents/registry.ts";

/** A registry's replicas by themselves. */
export async function readReplications(
  arm: ArmClient,
  registryId: string,
): Promise<Result<readonly Replication[]>> {
  const path = `${registryId}/replications`;
  return parseAnswer(replications, await arm.list(versioned(path)), path);
}
