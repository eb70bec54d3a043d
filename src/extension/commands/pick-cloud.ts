import * as vscode from "vscode";
import type { Cloud } from "../../model/cloud.ts";
import { say } from "../say.ts";

/** The only cloud, or the one that the user picks. */
export async function pickCloud(
  clouds: readonly Cloud[],
): Promise<Cloud | undefined> {
  const [first, second] = clouds;
  if (second === undefined) {
    return first;
  }
  const picked = await vscode.window.showQuickPick(
    clouds.map((cloud) => ({
      label: cloud.name,
      description: cloud.resourceManager,
      cloud,
    })),
    { title: say("extension.pick.cloud") },
  );
  return picked?.cloud;
}
