import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import type { DiagnoseRequest } from "./diagnose-request.ts";
import type { Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { readLandscape } from "./read-landscape.ts";
import { untilStopped } from "./until-stopped.ts";

export interface DiagnoseResult {
  readonly landscape: Landscape;
  readonly diagnosis: Diagnosis;
}

/** Reads everything that a pull from the registry depends on, and judges every journey. */
export async function diagnoseRegistry(
  request: DiagnoseRequest,
  host: Host,
  run: Run,
): Promise<Outcome<DiagnoseResult>> {
  const landscape = await untilStopped(
    run.signal,
    readLandscape(request, host, run),
  );
  if (!landscape.ok) {
    return landscape;
  }
  // Rules, engine and changes are a bundle of their own: they grow with every rule, and only a diagnosis needs them.
  const { judge } = await import("./judge.ts");
  return {
    ok: true,
    value: {
      landscape: landscape.value,
      diagnosis: judge(landscape.value),
    },
  };
}
