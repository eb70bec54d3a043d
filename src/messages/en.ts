import { app } from "./en/app.ts";
import { changes } from "./en/changes.ts";
import { cli } from "./en/cli.ts";
import { document } from "./en/document.ts";
import { explain } from "./en/explain.ts";
import { extension } from "./en/extension.ts";
import { report } from "./en/report.ts";
import { rules } from "./en/rules.ts";

/** Every sentence in English; other languages have the same ids. */
export const en = {
  ...rules,
  ...changes,
  ...report,
  ...app,
  ...cli,
  ...document,
  ...extension,
  ...explain,
} as const;
