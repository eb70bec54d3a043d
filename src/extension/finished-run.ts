import type { DiagnoseResult } from "../app/diagnose.ts";
import { loadReport } from "./load.ts";
import { runKey, type Run } from "./runs.ts";
import { language } from "./say.ts";
import type { Target } from "./target.ts";

/** What is kept and shown of a diagnosis. */
export async function finishedRun(
  target: Target,
  { landscape, diagnosis }: DiagnoseResult,
): Promise<Run> {
  const { buildView, registryDocument } = await loadReport();
  return {
    key: runKey(diagnosis.cloud.name, diagnosis.registry.loginServer),
    target,
    landscape,
    diagnosis,
    view: buildView(diagnosis, landscape, language),
    document: registryDocument(landscape, language),
  };
}
