import type { LocalCloud } from "../cloud.ts";
import type { Answer, Handler } from "../http/exchange.ts";
import { answerGraph } from "./graph.ts";
import { refuseVersion } from "./api-version.ts";
import { authenticate } from "./authenticate.ts";
import { containersOf, parseArmPath } from "./path.ts";
import { rightsOf } from "./rights.ts";
import { subscriptionNotFound } from "./errors.ts";
import type { ArmContext } from "./context.ts";
import { answerRoot } from "./root.ts";
import { answerResource } from "./resources.ts";
import { randomUUID } from "node:crypto";
import { sameText } from "../json.ts";

/** Azure Resource Manager of a cloud. */
export function armHandler(cloud: LocalCloud): Handler {
  return async (request) => {
    const caller = authenticate(cloud, request);
    if ("status" in caller) {
      return withServiceHeaders(caller);
    }
    const context: ArmContext = {
      cloud,
      request,
      user: caller.user,
      rights: rightsOf(cloud, caller.user.id),
      apiVersion: request.query.get("api-version") ?? "",
    };
    const answer = await answerArm(context);
    return withServiceHeaders({ ...answer, principal: caller.user.id });
  };
}

export function isGraphPath(path: string): boolean {
  return sameText(path, "/providers/Microsoft.ResourceGraph/resources");
}

async function answerArm(context: ArmContext): Promise<Answer> {
  const { cloud, request } = context;
  const path = parseArmPath(request.path);
  const refusal = refuseVersion(path, request.query.get("api-version"));
  if (refusal !== undefined) {
    return refusal;
  }
  if (isGraphPath(request.path)) {
    return answerGraph(context);
  }
  const { subscriptionId } = containersOf(request.path);
  if (subscriptionId !== "" && !hasSubscription(cloud, subscriptionId)) {
    return subscriptionNotFound(subscriptionId);
  }
  return answerRoot(context, path) ?? answerResource(context, path);
}

function hasSubscription(cloud: LocalCloud, subscriptionId: string): boolean {
  return cloud.tenant.subscriptions.some((each) =>
    sameText(each.subscriptionId, subscriptionId),
  );
}

function withServiceHeaders(answer: Answer): Answer {
  const id = randomUUID();
  return {
    ...answer,
    headers: {
      "cache-control": "no-cache",
      "x-ms-request-id": id,
      "x-ms-correlation-request-id": id,
      "x-ms-ratelimit-remaining-subscription-reads": "11999",
      ...answer.headers,
    },
  };
}
