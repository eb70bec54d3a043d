import * as vscode from "vscode";
import type { Doctor } from "../doctor.ts";
import { isOwnNode } from "../target-of-node.ts";
import { signIn } from "./sign-in.ts";

/** Does what a note of the tree offers. */
export async function retry(doctor: Doctor, node: unknown): Promise<void> {
  if (!isOwnNode(node) || node.kind !== "note") {
    return;
  }
  switch (node.remedy.kind) {
    case "sign-in":
      await signIn(doctor, node.remedy);
      return;
    case "open-settings":
      await vscode.commands.executeCommand(
        "workbench.action.openSettings",
        "acrDoctor.cloudFiles",
      );
      return;
    case "retry":
      doctor.tree.refresh(node.parent);
      return;
  }
}
