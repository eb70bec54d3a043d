import * as vscode from "vscode";
import type { ChangeView } from "../../report/view.ts";
import type { Preview, RepairRequest } from "../../app/repair.ts";
import { findRun } from "../commands/find-run.ts";
import type { Doctor } from "../doctor.ts";
import { showError, valueOrThrow } from "../errors.ts";
import { finishedRun } from "../finished-run.ts";
import type { Run } from "../runs.ts";
import { say } from "../say.ts";
import { handOver } from "./hand-over.ts";
import { pickChange } from "./pick-change.ts";

/** Makes one change of a run: shown first, confirmed, applied, and verified on facts read afterwards. */
export async function repair(
  doctor: Doctor,
  about: unknown,
  changeId?: unknown,
): Promise<void> {
  try {
    const run = await findRun(doctor, about);
    const change = run && (await pickChange(run, changeId));
    if (run === undefined || change === undefined) {
      return;
    }
    if (!change.applicable) {
      await handOver(change);
      return;
    }
    const preview = await readPreview(doctor, run, change);
    await showPreview(doctor, run, change, preview);
    if (await isConfirmed(run, change, preview)) {
      await apply(doctor, run, change);
    }
  } catch (error) {
    await showError(error, doctor.log, () => repair(doctor, about, changeId));
  }
}

/** Shows what a change would do, and leaves it at that. */
export async function previewOnly(
  doctor: Doctor,
  run: Run,
  change: ChangeView,
): Promise<void> {
  try {
    const preview = await readPreview(doctor, run, change);
    await showPreview(doctor, run, change, preview);
  } catch (error) {
    await showError(error, doctor.log, () => previewOnly(doctor, run, change));
  }
}

async function readPreview(
  doctor: Doctor,
  run: Run,
  change: ChangeView,
): Promise<Preview> {
  const app = await doctor.app();
  const request = requestFor(doctor, run, change);
  const title = say("extension.task.preview", { registry: run.view.title });
  return valueOrThrow(
    await doctor.tasks.read(title, (control) =>
      app.previewChange(request, doctor.host(run.target.account), control),
    ),
  );
}

function showPreview(
  doctor: Doctor,
  run: Run,
  { id }: ChangeView,
  { before, after }: Preview,
): Promise<void> {
  return doctor.previews.show({
    key: run.key,
    changeId: id,
    title: say("extension.repair.previewTitle", { registry: run.view.title }),
    before,
    after,
  });
}

async function isConfirmed(
  run: Run,
  change: ChangeView,
  { added }: Preview,
): Promise<boolean> {
  if (added.length === 0) {
    await vscode.window.showInformationMessage(
      say("failure.nothing-to-change"),
    );
    return false;
  }
  const apply = say("extension.repair.apply");
  const detail = [
    say("extension.repair.adds", { registry: run.view.title, added }),
    change.opens,
    change.risk,
    ...change.obstacles,
    say("extension.repair.undoable"),
  ].join("\n\n");
  const chosen = await vscode.window.showWarningMessage(
    say("extension.repair.question", { registry: run.view.title }),
    { modal: true, detail },
    apply,
  );
  return chosen === apply;
}

async function apply(
  doctor: Doctor,
  run: Run,
  change: ChangeView,
): Promise<void> {
  const app = await doctor.app();
  const title = say("extension.task.repair", { registry: run.view.title });
  const request = requestFor(doctor, run, change);
  // Whatever comes of it, the facts of this run may not hold any more.
  doctor.runs.outdate(run.key);
  const { after, verified } = valueOrThrow(
    await doctor.tasks.write(title, (control) =>
      app.applyChange(request, doctor.host(run.target.account), control),
    ),
  );
  doctor.runs.put({
    ...(await finishedRun(run.target, after)),
    repair: { title: change.title, before: run.view, verified },
  });
  doctor.showReport(run.key);
}

function requestFor(
  doctor: Doctor,
  { landscape, diagnosis, target }: Run,
  { id }: ChangeView,
): RepairRequest {
  return {
    landscape,
    diagnosis,
    changeId: id,
    probes: doctor.settings().probes,
    ...(target.tenantId === undefined ? {} : { tenantId: target.tenantId }),
  };
}
