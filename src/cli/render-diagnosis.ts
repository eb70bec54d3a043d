import type { DiagnoseResult } from "../app/diagnose.ts";
import { buildView } from "../report/build-view.ts";
import { diagnosisJson } from "../report/json.ts";
import { toMarkdown } from "../report/markdown.ts";
import { toTerminal } from "../report/terminal.ts";
import type { Arguments } from "./arguments.ts";
import { jsonText } from "./command.ts";

/** A diagnosis in the format that was asked for. */
export function renderDiagnosis(
  { diagnosis, landscape }: DiagnoseResult,
  { format, language }: Pick<Arguments, "format" | "language">,
): string {
  switch (format) {
    case "json":
      return jsonText(diagnosisJson(diagnosis, language));
    case "markdown":
      return toMarkdown(buildView(diagnosis, landscape, language));
    case "text":
      return toTerminal(buildView(diagnosis, landscape, language));
  }
}
