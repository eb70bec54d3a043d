import type { Doctor } from "../doctor.ts";
import { showError } from "../errors.ts";
import type { Remedy } from "../tree/node.ts";
import { pickCloud } from "./pick-cloud.ts";

/** Signs in through VS Code and reads the tree again. */
export async function signIn(
  doctor: Doctor,
  remedy?: Extract<Remedy, { kind: "sign-in" }>,
): Promise<void> {
  try {
    const cloud =
      remedy?.cloud ?? (await pickCloud((await doctor.clouds()).clouds));
    if (cloud === undefined) {
      return;
    }
    await doctor.signIn(cloud, remedy?.tenantId, remedy?.account);
    doctor.tree.refresh();
  } catch (error) {
    await showError(error, doctor.log);
  }
}
