import * as vscode from "vscode";
import { nameOf, sameId } from "../../model/arm-id.ts";
import type { Doctor } from "../doctor.ts";
import { registryIdOfForeignNode } from "../foreign-node.ts";
import { say } from "../say.ts";
import type { Target } from "../target.ts";
import { isOwnNode, targetOfNode } from "../target-of-node.ts";
import type { RegistryNode } from "../tree/node.ts";
import { pickCloud } from "./pick-cloud.ts";

/** What is meant by a menu entry or a command; the user is asked when nothing says it. Undefined when the user gives up. */
export async function findTarget(
  doctor: Doctor,
  node: unknown,
): Promise<Target | undefined> {
  if (isOwnNode(node)) {
    return node.kind === "registry" || node.kind === "consumer"
      ? targetOfNode(node)
      : pickRegistry(doctor);
  }
  const id = registryIdOfForeignNode(node);
  return id === undefined ? pickRegistry(doctor) : targetOfId(doctor, id);
}

async function targetOfId(
  doctor: Doctor,
  id: string,
): Promise<Target | undefined> {
  const registries = await registriesInView(doctor);
  const listed = registries.find(({ registry }) => sameId(registry.id, id));
  if (listed !== undefined) {
    return targetOfNode(listed);
  }
  const cloud = await pickCloud((await doctor.clouds()).clouds);
  return cloud && { cloud: cloud.name, registry: id, name: nameOf(id) };
}

async function pickRegistry(doctor: Doctor): Promise<Target | undefined> {
  const registries = await registriesInView(doctor);
  const items = registries.map((node) => ({
    label: node.registry.name,
    description: node.registry.loginServer,
    detail: `${node.parent.parent.tenant.displayName} · ${node.parent.name}`,
    node,
  }));
  const other = {
    label: say("extension.pick.loginServer"),
    iconPath: new vscode.ThemeIcon("edit"),
    alwaysShow: true,
    node: undefined,
  };
  const picked = await vscode.window.showQuickPick([...items, other], {
    title: say("extension.pick.registry"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.node !== undefined) {
    return targetOfNode(picked.node);
  }
  if (picked !== undefined) {
    await vscode.commands.executeCommand("acrDoctor.diagnoseLoginServer");
  }
  return undefined;
}

/** Reading the inventory may take a while, so it can be stopped like a diagnosis. */
export function registriesInView(doctor: Doctor): Promise<RegistryNode[]> {
  return doctor.tasks.read(say("extension.task.registries"), () =>
    doctor.tree.registries(),
  );
}
