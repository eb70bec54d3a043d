import type { Explanation } from "../model/explanation.ts";
import type { Outcome } from "./failure.ts";
import {
  fetchLogs,
  type FetchedLogs,
  type FetchLogsRequest,
} from "./fetch-logs.ts";
import type { Host, Run } from "./host.ts";

/** What a consumer's own logs say of its pulls. */
export interface ConsumerExplanation extends FetchedLogs {
  /** Its lines and columns are places in the text. */
  readonly explanation: Explanation;
}

/** Fetches a consumer's own last errors from Azure and explains them. */
export async function explainConsumer(
  request: FetchLogsRequest,
  host: Host,
  run: Run,
): Promise<Outcome<ConsumerExplanation>> {
  const logs = await fetchLogs(request, host, run);
  if (!logs.ok) {
    return logs;
  }
  const { explainText } = await import("./explain-entry.ts");
  const explanation = explainText(logs.value.text);
  return { ok: true, value: { ...logs.value, explanation } };
}
