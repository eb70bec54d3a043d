import { versioned } from "../api-versions.ts";
import type { ArmClient } from "../arm-client.ts";
import { parseAnswer } from "../documents/document.ts";
import {
  groupEvents,
  groupLog,
  type GroupEvents,
} from "../documents/container-logs.ts";
import { eventLines } from "./events.ts";
import { readingOf, type LogReading } from "./log.ts";

/** What happened to the containers of a group, and what those that ran printed. */
export async function readGroupLogs(
  arm: ArmClient,
  groupId: string,
): Promise<LogReading[]> {
  const answer = await arm.get(versioned(groupId));
  const group = parseAnswer(groupEvents, answer, groupId);
  const ran = group.ok ? containersThatRan(group.value) : [];
  return [
    readingOf("container-events", groupId, group, eventsOf),
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
  const output = parseAnswer(groupLog, answer, path);
  return readingOf("container", path, output, ({ content = "" }) => content);
}
