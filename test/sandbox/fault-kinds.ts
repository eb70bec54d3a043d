import type { Fault } from "./faults.ts";
import { object } from "./json.ts";

type Which = Pick<Fault, "matches" | "times">;

/** 429 with a Retry-After in seconds. */
export function throttled(which: Which, retryAfter: number): Fault {
  return {
    ...which,
    instead: () => ({
      status: 429,
      headers: { "retry-after": String(retryAfter) },
      body: {
        error: {
          code: "TooManyRequests",
          message: "The request is being throttled.",
        },
      },
    }),
  };
}

/** A captive portal: its sign-in page with status 200, whatever was asked. */
export function captivePortal(which: Which): Fault {
  return {
    ...which,
    instead: () => ({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: "<!DOCTYPE html><html><head><title>Guest Wi-Fi</title></head><body>Sign in</body></html>",
    }),
  };
}

/** JSON that breaks off in the middle. */
export function brokenJson(which: Which): Fault {
  return {
    ...which,
    rewrite: (answer) => {
      const whole = JSON.stringify(answer.body ?? {});
      return {
        ...answer,
        headers: { ...answer.headers, "content-type": "application/json" },
        body: whole.slice(0, Math.ceil(whole.length / 2)),
      };
    },
  };
}

/** A next link that leads to somebody else's host: a client that follows it gives its token away. */
export function foreignNextLink(which: Which, link: string): Fault {
  return {
    ...which,
    rewrite: (answer) => ({
      ...answer,
      body: { ...object(answer.body), nextLink: link },
    }),
  };
}

/** The connection is closed without an answer. */
export function dropped(which: Which): Fault {
  return { ...which, instead: () => "drop" };
}

/** The resource was deleted after the list that showed it. */
export function deletedMeanwhile(which: Which): Fault {
  return {
    ...which,
    instead: (request) => ({
      status: 404,
      body: {
        error: {
          code: "ResourceNotFound",
          message: `The Resource '${request.path}' was not found.`,
        },
      },
    }),
  };
}
