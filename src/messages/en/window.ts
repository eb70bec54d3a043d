import { app } from "./app.ts";
import { extension } from "./extension.ts";
import { extensionExplain } from "./extension-explain.ts";
import { words } from "./words.ts";

/** What a window of VS Code says by itself, before anything was diagnosed or explained. */
export const window = {
  ...app,
  ...extension,
  ...extensionExplain,
  ...words,
} as const;
