import * as vscode from "vscode";
import { machineName, type Consumer } from "../../model/landscape.ts";
import { say } from "../say.ts";
import type { Candidate } from "../../app/explain-entry.ts";

/** The consumer whose pull is meant: the only one that may be, or the one that the user picks. Undefined when the user gives up. */
export async function pickConsumer(
  found: readonly Candidate[],
  mayBeHere: boolean,
): Promise<string | undefined> {
  const items = [
    ...found.map(({ consumer, reasons }) => ({
      label: consumer.name,
      description: say(`kind.${consumer.kind}`),
      detail: reasons.map(reasonText).join(" "),
      id: consumer.id,
    })),
    ...(mayBeHere || found.length === 0 ? [thisMachine(found)] : []),
  ];
  const [first, second] = items;
  if (second === undefined) {
    return first?.id;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: say("extension.explain.pickConsumer"),
    matchOnDetail: true,
  });
  return picked?.id;
}

function reasonText(reason: Candidate["reasons"][number]): string {
  return say(`extension.explain.reason.${reason}`);
}

function thisMachine(
  others: readonly { readonly consumer: Consumer }[],
): vscode.QuickPickItem & { readonly id: string } {
  return {
    label: say("kind.machine"),
    detail: others.length > 0 ? say("extension.explain.reason.here") : "",
    id: machineName,
  };
}
