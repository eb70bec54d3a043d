import type { Cloud } from "../model/cloud.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Landscape } from "../model/landscape.ts";
import { failed, type Outcome } from "./failure.ts";
import type { Host, Run } from "./host.ts";
import { judge } from "./judge.ts";
import { readLandscape } from "./read-landscape.ts";

export interface DiagnoseRequest {
  readonly cloud: Cloud;
  /** Name, login server or resource id. */
  readonly registry: string;
  /** Names or resource ids, `machine` for this machine; everything that is tied to the registry, when left out. */
  readonly consumers?: readonly string[];
  /** `repository:tag` that this machine, or the consumers named, are to pull. */
  readonly image?: string;
  /** Whether this machine may send anything to the registry. */
  readonly probes: boolean;
  /** Where the registry is; it is looked for in all tenants of the account, when left out. */
  readonly tenantId?: string;
}

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
  const landscape = await readLandscape(request, host, run);
  if (run.signal.aborted) {
    return failed("failure.cancelled", {}, "none");
  }
  return landscape.ok
    ? {
        ok: true,
        value: {
          landscape: landscape.value,
          diagnosis: judge(landscape.value),
        },
      }
    : landscape;
}
