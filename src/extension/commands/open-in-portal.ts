import * as vscode from "vscode";
import { portalUrl } from "../../model/cloud.ts";
import type { Doctor } from "../doctor.ts";
import { isOwnNode } from "../target-of-node.ts";
import { tenantOf } from "../tree/node.ts";
import { findRun } from "./find-run.ts";

/** Opens the page of a registry or a consumer in the portal of its own cloud. */
export async function openInPortal(
  doctor: Pick<Doctor, "runs">,
  about: unknown,
): Promise<void> {
  const url = await urlOf(doctor, about);
  if (url !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(url, true));
  }
}

async function urlOf(
  doctor: Pick<Doctor, "runs">,
  about: unknown,
): Promise<string | undefined> {
  if (
    isOwnNode(about) &&
    (about.kind === "registry" || about.kind === "consumer")
  ) {
    const { cloud, tenant } = tenantOf(about);
    const { id } = about.kind === "registry" ? about.registry : about.consumer;
    return portalUrl(cloud, tenant.id, id);
  }
  const run = await findRun(doctor, about);
  return (
    run &&
    portalUrl(
      run.landscape.cloud,
      run.target.tenantId ?? "",
      run.landscape.registryId,
    )
  );
}
