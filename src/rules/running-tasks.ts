import type { RegistryTask } from "../model/arm.ts";

/** The tasks that are not switched off, each with its place in the list. */
export function runningTasks(
  tasks: readonly RegistryTask[],
): { readonly task: RegistryTask; readonly index: number }[] {
  return tasks
    .map((task, index) => ({ task, index }))
    .filter(({ task }) => task.properties.status !== "Disabled");
}
