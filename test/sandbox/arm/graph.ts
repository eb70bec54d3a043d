import type { Answer } from "../http/exchange.ts";
import type { ArmContext } from "./context.ts";
import { armError } from "./errors.ts";

/** Resource Graph. */
export function answerGraph({ request }: ArmContext): Answer {
  return armError(501, "NotImplemented", `${request.path} is not there yet.`);
}
