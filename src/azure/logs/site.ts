import { versioned } from "../api-versions.ts";
import type { ArmClient } from "../arm-client.ts";
import { parseAnswer } from "../documents/document.ts";
import {
  deploymentLog,
  deployments,
  siteLogging,
  type Deployment,
} from "../documents/site-logs.ts";
import { readingOf, type LogReading } from "./log.ts";

/** So many failed deployments are read, the latest ones. */
const mostDeployments = 3;

/** Kudu's `DeployStatus`. */
const failed = 3;

/** What a web app, a function app or a slot logged of its pulls: failed deployments, then the end of the container's log. */
export async function readSiteLogs(
  arm: ArmClient,
  siteId: string,
): Promise<LogReading[]> {
  const [container, deployed] = await Promise.all([
    readContainerLog(arm, siteId),
    readDeploymentLogs(arm, siteId),
  ]);
  return [...deployed, container];
}

/** Whether the site keeps the log of its container, as far as its configuration can be read. */
export async function keepsContainerLog(
  arm: ArmClient,
  siteId: string,
): Promise<boolean | undefined> {
  const path = `${siteId}/config/web`;
  const answer = await arm.get(versioned(path));
  const config = parseAnswer(siteLogging, answer, path);
  return config.ok ? config.value.properties.httpLoggingEnabled : undefined;
}

/** `WebApps_GetWebSiteContainerLogs`: "the last lines of docker logs", or 204 without a body. */
async function readContainerLog(
  arm: ArmClient,
  siteId: string,
): Promise<LogReading> {
  const path = `${siteId}/containerlogs`;
  const answer = await arm.send({
    method: "POST",
    path: versioned(path),
    wants: "text",
  });
  return readingOf(
    "container",
    path,
    answer,
    ({ body }) => (body as string | undefined) ?? "",
  );
}

async function readDeploymentLogs(
  arm: ArmClient,
  siteId: string,
): Promise<LogReading[]> {
  const path = `${siteId}/deployments`;
  const answer = await arm.list(versioned(path));
  const all = parseAnswer(deployments, answer, path);
  if (!all.ok) {
    return [{ kind: "deployment", path, log: all }];
  }
  const latest = all.value
    .filter(({ properties }) => properties.status === failed)
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
    .slice(-mostDeployments);
  return Promise.all(latest.map(({ id }) => readDeploymentLog(arm, id)));
}

function startOf({ properties }: Deployment): string {
  return properties.start_time ?? "";
}

async function readDeploymentLog(
  arm: ArmClient,
  deploymentId: string,
): Promise<LogReading> {
  const path = `${deploymentId}/log`;
  const answer = await arm.list(versioned(path));
  const entries = parseAnswer(deploymentLog, answer, path);
  return readingOf("deployment", path, entries, (found) =>
    found
      .map(({ properties }) =>
        `${properties.log_time ?? ""} ${properties.message ?? ""}`.trim(),
      )
      .join("\n"),
  );
}
