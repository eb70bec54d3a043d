import { app } from "./app.ts";
import { changes } from "./changes.ts";
import { extension } from "./extension.ts";
import { report } from "./report.ts";

/** What a window of VS Code says by itself, before anything was diagnosed or explained. */
export const window = {
  ...app,
  ...changes,
  ...extension,
  ...report,
} as const;
