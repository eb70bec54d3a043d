import { answer } from "../graph/service/answer.ts";
import { createQuota, documentedQuota } from "../graph/service/quota.ts";
import type { GraphRequest } from "../graph/service/request.ts";
import type { Answer } from "../http/exchange.ts";
import { object } from "../json.ts";
import type { ArmContext } from "./context.ts";
import { armError, methodNotAllowed } from "./errors.ts";
import { graphTables } from "./graph-tables.ts";

const quotaOf = createQuota(documentedQuota);

/** `POST /providers/Microsoft.ResourceGraph/resources`. The quota of a caller counts only where a test asks for it. */
export function answerGraph({
  cloud,
  request,
  rights,
  user,
}: ArmContext): Answer {
  if (request.method !== "POST") {
    return methodNotAllowed(request.method);
  }
  const query = graphRequest(request.body);
  if (query === undefined) {
    return armError(400, "BadRequest", "The request body holds no query.");
  }
  const now = new Date();
  return answer(query, {
    tables: graphTables(cloud, rights),
    now,
    ...(cloud.faults.graphQuota && { quota: quotaOf(user.id, now) }),
  }) as Answer;
}

function graphRequest(body: string): GraphRequest | undefined {
  try {
    const { query, ...rest } = object(JSON.parse(body));
    return typeof query === "string" ? { query, ...rest } : undefined;
  } catch {
    return undefined;
  }
}
