import * as v from "valibot";
import { text, type Schema } from "./document.ts";

/** An event of the activity log ("Activity Logs - List", 2015-04-01); several of them tell of one operation. */
export interface ActivityEvent {
  readonly eventTimestamp: string;
  readonly operationId?: string;
  readonly operationName?: { readonly value?: string };
  readonly status?: { readonly value?: string };
  readonly httpRequest?: { readonly method?: string };
  /** JSON in texts, where the service keeps them. */
  readonly properties?: {
    readonly requestbody?: string;
    readonly responseBody?: string;
  };
}

const localized = v.exactOptional(v.object({ value: text }));

export const activityEvents: Schema<readonly ActivityEvent[]> = v.array(
  v.object({
    eventTimestamp: v.string(),
    operationId: text,
    operationName: localized,
    status: localized,
    httpRequest: v.exactOptional(v.object({ method: text })),
    properties: v.exactOptional(
      v.object({ requestbody: text, responseBody: text }),
    ),
  }),
);
