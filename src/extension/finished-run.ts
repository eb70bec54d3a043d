import { buildView } from "../report/build-view.ts";
import { registryDocument } from "../report/registry-document.ts";
import type { DiagnoseResult } from "../app/diagnose.ts";
import { runKey, type Run } from "./runs.ts";
import { language } from "./say.ts";
import type { Target } from "./target.ts";

/** What is kept and shown of a diagnosis. */
export function finishedRun(
  target: Target,
  { landscape, diagnosis }: DiagnoseResult,
): Run {
  return {
    key: runKey(diagnosis.cloud.name, diagnosis.registry.loginServer),
    target,
    landscape,
    diagnosis,
    view: buildView(diagnosis, landscape, language),
    document: registryDocument(landscape, language),
  };
}
