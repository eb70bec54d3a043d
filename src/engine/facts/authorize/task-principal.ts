import { roleMode } from "../../can-pull.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { identityOf, type Principal } from "../../principal.ts";
import { registryFacts } from "../registry.ts";
import { taskOf } from "../workload/task.ts";

/**
 * Who pulls for a task: the identity that is named for its registry's login server, else the one that is named for its
 * source registry, else the registry itself, which lets its tasks in unless it grants rights by repository.
 * Source: "Repository permissions with ABAC" and "Use a managed identity in ACR Tasks".
 */
export function principalOfTask(context: JourneyContext): Located<Principal> {
  const located = taskOf(context);
  const task = context.journey.consumer.name;
  return whenKnown(located, ({ identity, properties: { credentials } }) => {
    const as = (
      name: string | undefined,
      ...path: readonly string[]
    ): Located<Principal> => {
      const at = drawnFrom(located, null, "properties", "credentials", ...path);
      const principal = identityOf(identity, name === "[system]" ? null : name);
      return principal.kind === "identity"
        ? drawnFrom(at, principal)
        : silent(at, "task-without-identity", { task });
    };
    const { customRegistries = {}, sourceRegistry = {} } = credentials ?? {};
    const host = Object.keys(customRegistries).find(
      (each) => each.toLowerCase() === context.landscape.loginServer,
    );
    if (host !== undefined) {
      const name = customRegistries[host]?.identity;
      return name
        ? as(name, "customRegistries", host, "identity")
        : silent(located, "task-uses-password", { task });
    }
    if (sourceRegistry.loginMode === "None") {
      return silent(located, "task-without-sign-in", { task });
    }
    const { identity: name } = sourceRegistry;
    if (name === "[caller]") {
      return silent(located, "task-signs-in-as-starter", { task });
    }
    return name
      ? as(name, "sourceRegistry", "identity")
      : byRegistry(context, drawnFrom(located, null));
  });
}

function byRegistry(
  context: JourneyContext,
  task: Located<unknown>,
): Located<Principal> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) =>
    roleMode(document) === "unknown"
      ? silent(
          drawnFrom(registry, null, "properties", "roleAssignmentMode"),
          "role-mode-unknown",
        )
      : drawnFrom(task, { kind: "own-registry" }),
  );
}
