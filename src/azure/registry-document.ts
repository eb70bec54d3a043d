import type { Registry } from "../model/arm.ts";
import type { ArmClient } from "./arm-client.ts";
import type { Result } from "./azure-error.ts";
import { parseAnswer } from "./documents/document.ts";
import { registry } from "./documents/registry.ts";
import { readRegistry } from "./sdk.ts";

/** A registry's document by itself, for who does not know yet whether there is one. */
export async function readRegistryDocument(
  arm: ArmClient,
  id: string,
): Promise<Result<Registry>> {
  const answer = await readRegistry(arm, id);
  return parseAnswer(registry, answer, id);
}
