import { versioned } from "../api-versions.ts";
import type { ArmClient } from "../arm-client.ts";
import type { Result } from "../azure-error.ts";
import { parseDocument } from "../documents/document.ts";
import {
  groupEvents,
  groupLog,
  type GroupEvents,
} from "../documents/container-logs.ts";
import { eventLines } from "./events.ts";
import { logOf, type Log, type LogReading } from "./log.ts";

/** What happened to the containers of a group, and what those that ran printed. */
export async function readGroupLogs(
  arm: ArmClient,
  groupId: string,
): Promise<LogReading[]> {
  const answer = await arm.get(versioned(groupId));
  const group = answer.ok
    ? parseDocument(groupEvents, answer.value, groupId)
    : answer;
  const log: Result<Log> = group.ok
    ? { ok: true, value: logOf(eventsOf(group.value)) }
    : group;
  const ran = group.ok ? containersThatRan(group.value) : [];
  return [
    { kind: "container-events", path: groupId, log },
    ...(await Promise.all(ran.map((name) => readOutput(arm, groupId, name)))),
  ];
}

function eventsOf({ properties }: GroupEvents): string {
  const { instanceView, containers = [], initContainers = [] } = properties;
  const views = [
    instanceView,
    ...[...initContainers, ...containers].map(
      (container) => container.properties.instanceView,
    ),
  ];
  return eventLines(views.flatMap((view) => view?.events ?? []));
}

/** One that waits for its image has printed nothing, and asking for that is an error. */
function containersThatRan({ properties }: GroupEvents): string[] {
  return (properties.containers ?? [])
    .filter((container) => {
      const { currentState } = container.properties.instanceView ?? {};
      return (
        currentState?.state === "Running" ||
        currentState?.state === "Terminated"
      );
    })
    .map(({ name }) => name);
}

/** `Containers_ListLogs`: the end of what a container printed. */
async function readOutput(
  arm: ArmClient,
  groupId: string,
  name: string,
): Promise<LogReading> {
  const path = `${groupId}/containers/${name}/logs`;
  const answer = await arm.get(versioned(path));
  const output = answer.ok
    ? parseDocument(groupLog, answer.value, path)
    : answer;
  const log: Result<Log> = output.ok
    ? { ok: true, value: logOf(output.value.content ?? "") }
    : output;
  return { kind: "container", path, log };
}
