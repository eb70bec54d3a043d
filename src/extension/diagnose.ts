import type { DiagnoseRequest, GivenText } from "../app/diagnose-request.ts";
import { cloudOfTarget } from "./cloud-of-target.ts";
import type { Doctor } from "./doctor.ts";
import { valueOrThrow } from "./errors.ts";
import { finishedRun } from "./finished-run.ts";
import type { Run } from "./runs.ts";
import { say } from "./say.ts";
import type { Target } from "./target.ts";

/**
 * Diagnoses a target and keeps the result. Rejects with a FailureError, or with an AbortError as soon as the user stops
 * it.
 */
export async function diagnose(
  doctor: Doctor,
  target: Target,
  texts: readonly GivenText[],
): Promise<Run> {
  const cloud = await cloudOfTarget(doctor, target);
  const request: DiagnoseRequest = {
    cloud,
    registry: target.registry,
    probes: doctor.settings().probes,
    texts,
    ...(target.tenantId === undefined ? {} : { tenantId: target.tenantId }),
    ...(target.image === undefined ? {} : { image: target.image }),
    ...(target.consumers === undefined ? {} : { consumers: target.consumers }),
  };
  const app = await doctor.app();
  const title = say("extension.task.diagnose", { name: target.name });
  const result = valueOrThrow(
    await doctor.tasks.read(title, (control) =>
      app.diagnose(request, doctor.host(target.account), control),
    ),
  );
  const run = await finishedRun(target, result);
  doctor.runs.put(run);
  return run;
}
