import type { GivenText } from "../../app/diagnose-request.ts";
import type { Doctor } from "../doctor.ts";
import { diagnose } from "../diagnose.ts";
import { showError } from "../errors.ts";
import type { Target } from "../target.ts";
import { findTarget } from "./find-target.ts";

/** Diagnoses what a menu was opened on, or what the user picks, and shows the report. */
export async function diagnoseNode(
  doctor: Doctor,
  node: unknown,
): Promise<void> {
  try {
    const target = await findTarget(doctor, node);
    if (target !== undefined) {
      await diagnoseTarget(doctor, target);
    }
  } catch (error) {
    await showError(error, doctor.log, () => diagnoseNode(doctor, node));
  }
}

/**
 * Diagnoses a target and shows the report, or says what went wrong.
 * @param texts what programs said when they failed, as evidence
 */
export async function diagnoseTarget(
  doctor: Doctor,
  target: Target,
  texts: readonly GivenText[] = [],
): Promise<void> {
  try {
    const run = await diagnose(doctor, target, texts);
    doctor.showReport(run.key);
  } catch (error) {
    await showError(error, doctor.log, () =>
      diagnoseTarget(doctor, target, texts),
    );
  }
}
