import type { App } from "./app-api.ts";

let loaded: Promise<App> | undefined;

/** The Azure side. It is a bundle of its own, loaded at first use, so that activation costs nothing. */
export function loadApp(): Promise<App> {
  loaded ??= import("../app/entry.ts");
  return loaded;
}
