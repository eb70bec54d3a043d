import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Host, LogLevel } from "../app/host.ts";
import { signInFromEnvironment } from "../app/sign-in.ts";
import type { Console } from "./console.ts";

/** What the use cases get on the command line: the environment's sign-in, and a folder of the XDG kind for journals. */
export function commandLineHost(console: Console): Host {
  return {
    credential: signInFromEnvironment,
    log: (level, line) => {
      if (console.debug || isForEverybody(level)) {
        console.note(`${level}: ${line}`);
      }
    },
    stateFolder: stateFolder(),
    probeWorker: fileURLToPath(new URL("probe-worker.js", import.meta.url)),
  };
}

function stateFolder(): string {
  const base = process.env.XDG_STATE_HOME;
  return join(base || join(homedir(), ".local", "state"), "acr-doctor");
}

function isForEverybody(level: LogLevel): boolean {
  return level === "warning" || level === "error";
}
