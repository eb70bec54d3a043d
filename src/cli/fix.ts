import { failed } from "../app/failure.ts";
import {
  applyChange,
  previewChange,
  type Preview,
  type Repaired,
  type RepairRequest,
} from "../app/repair.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import { buildChange } from "../report/change-view.ts";
import { blocksText, changeLines } from "../report/terminal.ts";
import { text } from "../messages/text.ts";
import type { Arguments } from "./arguments.ts";
import { jsonText, toldRun, type Command } from "./command.ts";
import { say } from "./console.ts";
import { diagnoseNow } from "./diagnose.ts";
import { commandLineHost } from "./host.ts";
import { tellInterrupted } from "./interrupted.ts";

/** Shows one change of the diagnosis and, with `--yes`, makes it and waits until it is seen to work. */
export const fix: Command = async (args, console, signal) => {
  const host = commandLineHost(console);
  const run = toldRun(console, signal);
  await tellInterrupted(host, run, console);
  const found = await diagnoseNow(args, host, run);
  if (!found.ok) {
    return found;
  }
  const { diagnosis } = found.value;
  const changeId = args.change;
  if (
    changeId === undefined ||
    !diagnosis.changes.some(({ id }) => id === changeId)
  ) {
    return changeNotOffered(changeId, diagnosis);
  }
  const request: RepairRequest = {
    ...found.value,
    changeId,
    probes: args.probes,
    ...(args.tenant === undefined ? {} : { tenantId: args.tenant }),
  };
  const preview = await previewChange(request, host, run);
  if (!preview.ok) {
    return preview;
  }
  if (!args.yes) {
    say(console, "cli.fix.confirm");
    const output = render(diagnosis, preview.value, undefined, args);
    return { ok: true, value: { output, exitCode: 0 } };
  }
  const repaired = await applyChange(request, host, run);
  if (!repaired.ok) {
    return repaired;
  }
  const output = render(diagnosis, preview.value, repaired.value, args);
  const exitCode = repaired.value.verified ? 0 : 3;
  return { ok: true, value: { output, exitCode } };
};

function changeNotOffered(change: string | undefined, diagnosis: Diagnosis) {
  const ids = diagnosis.changes.map(({ id }) => id);
  const changes = ids.length > 0 ? ids : text("cli.none");
  return change === undefined
    ? failed("cli.error.change-missing", { changes })
    : failed("cli.error.change-unknown", { change, changes });
}

function render(
  diagnosis: Diagnosis,
  preview: Preview,
  repaired: Repaired | undefined,
  { format, language }: Arguments,
): string {
  const { change, before, after, added } = preview;
  const view = buildChange(change, diagnosis.journeys, (id, args) =>
    text(id, args, language),
  );
  const journal = repaired?.entry.id ?? null;
  const verified = repaired?.verified ?? null;
  if (format === "json") {
    return jsonText({
      schema: "acr-doctor/repair/1",
      registry: diagnosis.registry,
      change: { id: change.id, kind: change.kind, title: view.title },
      before,
      after,
      added: repaired?.entry.added ?? added,
      journal,
      verified,
    });
  }
  const results =
    repaired === undefined
      ? [text("cli.fix.would-add", { added }, language)]
      : [
          text("cli.fix.added", { added: repaired.entry.added }, language),
          text(
            repaired.verified ? "cli.fix.verified" : "cli.fix.not-verified",
            {},
            language,
          ),
          text("cli.fix.undo", { entry: repaired.entry.id }, language),
        ];
  const labels = {
    risk: text("label.risk", {}, language),
    az: text("label.az", {}, language),
  };
  return blocksText([changeLines(view, labels), results]);
}
