import type * as app from "../app/entry.ts";
import type { Host } from "../app/host.ts";

/** The use cases. Types alone: the code is loaded by `loadApp`. */
export type App = typeof app;

/** Tokens of one account for one tenant. */
export type TokenSource = Awaited<ReturnType<Host["credential"]>>;

/** What a use case is told about its own course: the signal that ends it, and where to report progress. */
export type { Run as RunControl } from "../app/host.ts";
