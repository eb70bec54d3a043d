import { changes } from "./en/changes.ts";
import { cli } from "./en/cli.ts";
import { document } from "./en/document.ts";
import { explain } from "./en/explain.ts";
import { explainConfirm } from "./en/explain-confirm.ts";
import { hosts } from "./en/hosts.ts";
import { facts } from "./en/facts.ts";
import { remarks } from "./en/remarks.ts";
import { report } from "./en/report.ts";
import { rules } from "./en/rules.ts";
import { window } from "./en/window.ts";

/** Every sentence in English; other languages have the same ids. */
export const en = {
  ...rules,
  ...window,
  ...changes,
  ...report,
  ...facts,
  ...remarks,
  ...hosts,
  ...cli,
  ...document,
  ...explain,
  ...explainConfirm,
} as const;
