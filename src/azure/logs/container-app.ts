import { versioned } from "../api-versions.ts";
import type { ArmClient } from "../arm-client.ts";
import { parseAnswer } from "../documents/document.ts";
import {
  replicas,
  revisions,
  type Replica,
  type Revision,
  type Told,
} from "../documents/container-logs.ts";
import { readingOf, type LogReading } from "./log.ts";

/**
 * What the active revisions of a container app, their replicas and containers say of why they do not run. Its system log says
 * more, but its host is not Resource Manager's.
 */
export async function readAppLogs(
  arm: ArmClient,
  appId: string,
): Promise<LogReading[]> {
  const path = `${appId}/revisions`;
  const answer = await arm.list(versioned(path));
  const all = parseAnswer(revisions, answer, path);
  return all.ok
    ? Promise.all(
        all.value
          .filter(({ properties }) => properties.active === true)
          .map((revision) => readRevision(arm, revision)),
      )
    : [{ kind: "revision", path, log: all }];
}

async function readRevision(
  arm: ArmClient,
  revision: Revision,
): Promise<LogReading> {
  const path = `${revision.id}/replicas`;
  const answer = await arm.list(versioned(path));
  const all = parseAnswer(replicas, answer, path);
  return readingOf("revision", path, all, (found) =>
    revisionLines(revision, found).join("\n"),
  );
}

function revisionLines(
  { name, properties }: Revision,
  all: readonly Replica[],
): string[] {
  const { provisioningError } = properties;
  return [
    ...(provisioningError === undefined
      ? []
      : [`revision ${name}: ${provisioningError}`]),
    ...lineOf("revision", { name, ...properties }),
    ...all.flatMap((replica) => [
      ...lineOf("replica", { name: replica.name, ...replica.properties }),
      ...[
        ...(replica.properties.initContainers ?? []),
        ...(replica.properties.containers ?? []),
      ].flatMap((container) => lineOf("container", container)),
    ]),
  ].map((line) => line.replace(/\s*\n\s*/g, " "));
}

/** `container web: Waiting, ImagePullBackOff: Back-off pulling image …`; nothing where no details are told. */
function lineOf(what: string, told: Told): string[] {
  const { name, runningState = "", runningStateDetails = "" } = told;
  return runningStateDetails === ""
    ? []
    : [`${what} ${name}: ${runningState}, ${runningStateDetails}`];
}
