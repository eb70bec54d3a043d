import { randomUUID } from "node:crypto";
import type { Answer } from "../http/exchange.ts";
import { object, sameText, text, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import type { ArmContext } from "./context.ts";
import { armError, authorizationFailed } from "./errors.ts";
import { kubectl } from "./kubectl.ts";
import { idOf, typeOf, type ArmPath } from "./path.ts";

/** So many characters of what a command prints are kept. */
const longestLog = 512 * 1024;

/** Takes a command for a cluster on: 202, and where to ask for its result. */
export function runCommand(context: ArmContext, cluster: Resource): Answer {
  const { cloud, request } = context;
  const { disableRunCommand } = object(
    cluster.properties["apiServerAccessProfile"],
  );
  if (disableRunCommand === true) {
    return armError(
      400,
      "RunCommandDisabled",
      `Run command is disabled in the managed cluster ${cluster.name}.`,
    );
  }
  const command = text(object(JSON.parse(request.body || "{}"))["command"]);
  if (command === "") {
    return armError(
      400,
      "InvalidParameter",
      "Required parameter command is missing (null).",
    );
  }
  const id = randomUUID().replaceAll("-", "");
  cloud.commands.set(id, {
    pollsLeft: cloud.tenant.behaviour.operationPolls,
    result: cloud.faults.operationsFail
      ? notStarted
      : ended(context, cluster, command),
  });
  return { status: 202, headers: location(context, cluster.id, id) };
}

const notStarted: Json = {
  provisioningState: "failed",
  reason: "ImagePullBackoff",
};

function ended(
  { cloud }: ArmContext,
  cluster: Resource,
  command: string,
): Json {
  const { printed, exitCode } = kubectl(
    command,
    cloud.tenant.logs[cluster.id]?.events ?? [],
  );
  const now = new Date().toISOString();
  return {
    provisioningState: "Succeeded",
    exitCode,
    startedAt: now,
    finishedAt: now,
    logs: printed.slice(0, longestLog),
  };
}

/** The result of a command, or 202 as long as it runs; undefined when the path names none. */
export function answerCommandResult(
  context: ArmContext,
  path: ArmPath,
): Answer | undefined {
  const { cloud, rights, user } = context;
  const action = `${typeOf(path)}/read`;
  if (
    !sameText(
      action,
      "Microsoft.ContainerService/managedClusters/commandResults/read",
    )
  ) {
    return undefined;
  }
  const resource = idOf(path);
  if (!rights.may(action, resource)) {
    return authorizationFailed(user, action, resource);
  }
  const id = path.names.at(-1) ?? "";
  const command = cloud.commands.get(id);
  if (command === undefined) {
    return armError(404, "NotFound", `The command '${id}' could not be found.`);
  }
  if (command.pollsLeft > 0) {
    command.pollsLeft -= 1;
    const [clusterId = ""] = resource.split(/\/commandResults\//i);
    return { status: 202, headers: location(context, clusterId, id) };
  }
  return { status: 200, body: { id, properties: command.result } };
}

function location(
  { cloud, request, apiVersion }: ArmContext,
  clusterId: string,
  id: string,
): Record<string, string> {
  return {
    location: `${request.origin}${clusterId}/commandResults/${id}?api-version=${apiVersion}`,
    "retry-after": String(cloud.tenant.behaviour.retryAfterSeconds),
  };
}
