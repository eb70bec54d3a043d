import * as vscode from "vscode";
import { isRegistryHost, type Cloud } from "../../model/cloud.ts";
import type { Doctor } from "../doctor.ts";
import { showError } from "../errors.ts";
import { parseLoginServer } from "../login-server.ts";
import { say } from "../say.ts";
import type { Target } from "../target.ts";
import { targetOfNode } from "../target-of-node.ts";
import { diagnoseTarget } from "./diagnose.ts";
import { registriesInView } from "./find-target.ts";

/** Asks for a login server or an image reference and diagnoses it; nobody need be signed in. */
export async function diagnoseLoginServer(doctor: Doctor): Promise<void> {
  try {
    const { clouds } = await doctor.clouds();
    const typed = await vscode.window.showInputBox({
      title: say("extension.input.loginServer"),
      prompt: say("extension.input.loginServer.prompt"),
      placeHolder: clouds
        .map(({ registrySuffix }) => `name.${registrySuffix}`)
        .join(", "),
      ignoreFocusOut: true,
      validateInput: (text) => problemWith(text, clouds),
    });
    const target =
      typed === undefined ? undefined : await targetOf(doctor, typed, clouds);
    if (target !== undefined) {
      await diagnoseTarget(doctor, target);
    }
  } catch (error) {
    await showError(error, doctor.log);
  }
}

function problemWith(
  text: string,
  clouds: readonly Cloud[],
): string | undefined {
  const parsed = parseLoginServer(text, clouds);
  return parsed.ok ? undefined : say(parsed.problem, parsed.args);
}

async function targetOf(
  doctor: Doctor,
  typed: string,
  clouds: readonly Cloud[],
): Promise<Target | undefined> {
  const parsed = parseLoginServer(typed, clouds);
  if (!parsed.ok) {
    return undefined;
  }
  const { host, image } = parsed;
  const cloud = clouds.find((candidate) => isRegistryHost(candidate, host));
  const registries = await registriesInView(doctor);
  const listed = registries.find(
    ({ registry }) => registry.loginServer.toLowerCase() === host,
  );
  const target: Target | undefined =
    listed === undefined
      ? cloud && { cloud: cloud.name, registry: host, name: host }
      : targetOfNode(listed);
  return target && { ...target, ...(image === undefined ? {} : { image }) };
}
