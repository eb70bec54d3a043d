import { randomUUID } from "node:crypto";
import type { Operation } from "../cloud.ts";
import type { Answer } from "../http/exchange.ts";
import { sameText } from "../json.ts";
import type { ArmContext } from "./context.ts";
import { armError } from "./errors.ts";
import type { ArmPath } from "./path.ts";

/**
 * Begins a long-running operation on a resource.
 * @returns the headers that tell the caller where to ask for its state
 */
export function beginOperation(
  { cloud, request, apiVersion }: ArmContext,
  resourceId: string,
  end: Operation["end"],
): Record<string, string> {
  const { operationPolls, retryAfterSeconds } = cloud.tenant.behaviour;
  const name = `operation-${randomUUID()}`;
  cloud.operations.set(name, {
    status: "InProgress",
    pollsLeft: operationPolls,
    end,
  });
  return {
    "azure-asyncoperation": `${request.origin}${resourceId}/operationStatuses/${name}?api-version=${apiVersion}`,
    "retry-after": String(retryAfterSeconds),
  };
}

/** The state of an operation; each question brings it one step nearer to its end. */
export function answerOperation(
  { cloud, request }: ArmContext,
  path: ArmPath,
): Answer | undefined {
  if (!sameText(path.types.at(-1) ?? "", "operationStatuses")) {
    return undefined;
  }
  const name = path.names.at(-1) ?? "";
  const operation = cloud.operations.get(name);
  if (operation === undefined) {
    return armError(
      404,
      "OperationNotFound",
      `The operation '${name}' could not be found.`,
    );
  }
  if (operation.status === "InProgress" && operation.pollsLeft <= 0) {
    operation.status = operation.end();
  }
  operation.pollsLeft -= 1;
  const failure = {
    error: {
      code: "OperationFailed",
      message: "The operation could not be completed.",
    },
  };
  return {
    status: 200,
    headers: {
      ...(operation.status === "InProgress" && {
        "retry-after": String(cloud.tenant.behaviour.retryAfterSeconds),
      }),
    },
    body: {
      id: request.path,
      name,
      status: operation.status,
      ...(operation.status === "Failed" && failure),
    },
  };
}
