import type { Doctor } from "../doctor.ts";
import { signInToCloud } from "../auth/vscode-accounts.ts";
import { showError } from "../errors.ts";
import type { Remedy } from "../tree/node.ts";
import { pickCloud } from "./pick-cloud.ts";

/** Signs in through VS Code and reads the tree again. */
export async function signIn(
  doctor: Pick<Doctor, "clouds" | "log" | "tree">,
  remedy?: Extract<Remedy, { kind: "sign-in" }>,
): Promise<void> {
  try {
    const cloud =
      remedy?.cloud ?? (await pickCloud((await doctor.clouds()).clouds));
    if (cloud === undefined) {
      return;
    }
    await signInToCloud(cloud, remedy?.tenantId, remedy?.account);
    doctor.tree.refresh();
  } catch (error) {
    await showError(error, doctor.log);
  }
}
