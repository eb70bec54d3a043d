import { copyText } from "../copy-text.ts";
import type { Doctor } from "../doctor.ts";
import { loadReport } from "../load.ts";
import { findRun } from "./find-run.ts";

/** Puts a report on the clipboard as Markdown, to paste into an issue or a chat. */
export async function copyReport(
  doctor: Pick<Doctor, "runs">,
  about: unknown,
): Promise<void> {
  const run = await findRun(doctor, about);
  if (run !== undefined) {
    const { toMarkdown } = await loadReport();
    await copyText(toMarkdown(run.view), "extension.report.copied");
  }
}
