import type * as explain from "../app/explain-entry.ts";
import type * as report from "../report/entry.ts";
import type { App } from "./app-api.ts";

/** Bundles of their own, each loaded at first use, so that activation costs nothing. */

let app: Promise<App> | undefined;

/** The Azure side. */
export function loadApp(): Promise<App> {
  app ??= import("../app/entry.ts");
  return app;
}

/** What turns a diagnosis into sentences. */
export function loadReport(): Promise<typeof report> {
  return import("../report/entry.ts");
}

/** What explains error texts. */
export function loadExplain(): Promise<typeof explain> {
  return import("../app/explain-entry.ts");
}
