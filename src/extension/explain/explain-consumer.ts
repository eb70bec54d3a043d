import * as vscode from "vscode";
import type { ConsumerExplanation } from "../../app/explain-consumer.ts";
import type { Failure } from "../../app/failure.ts";
import type { Doctor } from "../doctor.ts";
import { failureText, showError, valueOrThrow } from "../errors.ts";
import { say } from "../say.ts";
import { isOwnNode } from "../target-of-node.ts";
import { tenantOf, type ConsumerNode } from "../tree/node.ts";
import type { ExplainedText } from "./explained-text.ts";

/** Fetches the last pull errors of the consumer that a menu was opened on, and shows what they mean. */
export async function explainConsumer(
  doctor: Doctor,
  node: unknown,
): Promise<void> {
  if (!isOwnNode(node) || node.kind !== "consumer") {
    return;
  }
  try {
    const read = await readLogs(doctor, node);
    if (read !== undefined) {
      await doctor.showExplanation(explainedLog(doctor, node, read));
    }
  } catch (error) {
    await showError(error, doctor.log, () => explainConsumer(doctor, node));
  }
}

/** Undefined when a command would have to be run for it, and the user did not agree. */
async function readLogs(
  doctor: Doctor,
  { consumer, parent }: ConsumerNode,
): Promise<ConsumerExplanation | undefined> {
  const app = await doctor.app();
  const { cloud, tenant, account } = tenantOf(parent);
  const title = say("extension.task.logs", { name: consumer.name });
  const read = (consent: boolean): ReturnType<typeof app.explainConsumer> =>
    doctor.tasks.read(title, (control) =>
      app.explainConsumer(
        { cloud, tenantId: tenant.id, consumerId: consumer.id, consent },
        doctor.host(account.id),
        control,
      ),
    );
  const outcome = await read(false);
  if (outcome.ok || outcome.failure.action !== "consent") {
    return valueOrThrow(outcome);
  }
  return (await isAgreed(outcome.failure))
    ? valueOrThrow(await read(true))
    : undefined;
}

/** The failure tells which command it is, and in which cluster. */
async function isAgreed(failure: Failure): Promise<boolean> {
  const run = say("extension.explain.runCommand");
  const chosen = await vscode.window.showWarningMessage(
    say("extension.explain.mayRun"),
    {
      modal: true,
      detail: failureText(failure),
    },
    run,
  );
  return chosen === run;
}

function explainedLog(
  { fetchedLogs }: Doctor,
  { consumer }: ConsumerNode,
  { explanation, text, sources, missing }: ConsumerExplanation,
): ExplainedText {
  const { name, id } = consumer;
  return {
    origin: say("extension.explain.logOf", { name }),
    text,
    place: { uri: fetchedLogs.put(id, text), line: 0, character: 0 },
    consumerId: id,
    explanation,
    notes: [
      ...missing.map(({ failure }) => failureText(failure)),
      ...(sources.some(({ isCut }) => isCut)
        ? [say("extension.explain.cut")]
        : []),
    ],
  };
}
