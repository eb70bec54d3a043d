import * as vscode from "vscode";
import { isRegistryHost } from "../../model/cloud.ts";
import { machineName } from "../../model/landscape.ts";
import type { Doctor } from "../doctor.ts";
import { say } from "../say.ts";
import type { Target } from "../target.ts";

interface Button extends vscode.MessageItem {
  readonly target?: Target;
  readonly run?: () => Thenable<unknown>;
}

/**
 * Says that no account of the tree sees a registry, and offers what helps. When its cloud is configured it can still be looked
 * at from this machine: then that is returned.
 * @param host the registry's, or that of one of its data endpoints
 */
export async function offerUnseen(
  doctor: Doctor,
  host: string,
  image: Pick<Target, "image">,
): Promise<Target | undefined> {
  const { clouds } = await doctor.clouds();
  const cloud = clouds.find((each) => isRegistryHost(each, host));
  const [name = host] = host.split(".", 1);
  const loginServer =
    cloud === undefined ? host : `${name}.${cloud.registrySuffix}`;
  const buttons: Button[] =
    cloud === undefined
      ? [
          {
            title: say("extension.explain.chooseClouds"),
            run: () =>
              vscode.commands.executeCommand(
                "workbench.action.openSettings",
                "acrDoctor.clouds",
              ),
          },
        ]
      : [
          {
            title: say("extension.action.signIn"),
            run: () => vscode.commands.executeCommand("acrDoctor.signIn"),
          },
          {
            title: say("extension.explain.fromHere"),
            target: {
              cloud: cloud.name,
              registry: loginServer,
              name: loginServer,
              consumers: [machineName],
              ...image,
            },
          },
        ];
  const chosen = await vscode.window.showInformationMessage(
    say("extension.explain.unseen", { loginServer }),
    ...buttons,
  );
  await chosen?.run?.();
  return chosen?.target;
}
