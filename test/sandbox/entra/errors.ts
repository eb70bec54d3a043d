import { randomUUID } from "node:crypto";
import type { Answer } from "../http/exchange.ts";

/** An error of Entra ID's token endpoint: OAuth's name for it, and the AADSTS code with its text. */
export function entraError(
  status: number,
  error: string,
  code: number,
  message: string,
): Answer {
  const trace = randomUUID();
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${message} Trace ID: ${trace} Timestamp: ${new Date().toISOString()}`,
      error_codes: [code],
      trace_id: trace,
      correlation_id: randomUUID(),
    },
  };
}
