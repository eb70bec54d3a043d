import type { FunctionTable } from "../function.ts";

/** All calls of one query see the same time. */
export const timeFunctions: FunctionTable = {
  now: {
    parameters: ["timespan"],
    required: 0,
    returns: "datetime",
    apply: ([offset = 0], { now }) =>
      typeof offset === "number" ? now + offset : null,
  },
  ago: {
    parameters: ["timespan"],
    returns: "datetime",
    apply: ([span], { now }) => (typeof span === "number" ? now - span : null),
  },
};
