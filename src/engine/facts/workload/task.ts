import { parentId, sameId } from "../../../model/arm-id.ts";
import type { RegistryTask, TaskAgentPool } from "../../../model/arm.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";

/** The document of a consumer that is a task. */
export function taskOf({
  landscape,
  journey,
}: JourneyContext): Located<RegistryTask> {
  const { id } = journey.consumer;
  const located = fromTable(landscape, "tasks", parentId(id));
  return whenKnown(located, (tasks) => {
    const index = tasks.findIndex((task) => sameId(task.id, id));
    const task = tasks[index];
    return task
      ? drawnFrom(located, task, index)
      : silent(located, "no-such-task", { task: journey.consumer.name });
  });
}

/** The agent pool in which a task runs; null on the shared agents of the service. */
export function agentPoolOf(
  context: JourneyContext,
): Located<TaskAgentPool | null> {
  const task = taskOf(context);
  return whenKnown(task, ({ properties: { agentPoolName } }) => {
    if (!agentPoolName) {
      return drawnFrom(task, null);
    }
    const located = fromTable(
      context.landscape,
      "agentPools",
      parentId(context.journey.consumer.id),
    );
    return whenKnown(located, (pools) => {
      const index = pools.findIndex(({ name }) => sameId(name, agentPoolName));
      const pool = pools[index];
      return pool
        ? drawnFrom(located, pool, index)
        : silent(located, "no-such-agent-pool", { pool: agentPoolName });
    });
  });
}
