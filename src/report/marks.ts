import type { JourneyVerdict } from "../model/diagnosis.ts";
import type { HopVerdict } from "../model/verdict.ts";

/** Signs that read the same without colours, in a terminal and in a log. */
export const hopMarks: Readonly<Record<HopVerdict, string>> = {
  pass: "✓",
  fail: "✗",
  unknown: "?",
  "not-asked": "~",
  "not-reached": "·",
  "not-applicable": "-",
};

export const journeyMarks: Readonly<Record<JourneyVerdict, string>> = {
  passes: "✓",
  blocked: "✗",
  unknown: "?",
};
