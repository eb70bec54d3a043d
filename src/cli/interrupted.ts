import type { Host, Run } from "../app/host.ts";
import { recoverJournal } from "../app/undo.ts";
import { say, type Console } from "./console.ts";

/** Looks after changes that an earlier run could not finish, and says which of them took effect all the same. */
export async function tellInterrupted(
  host: Host,
  run: Run,
  console: Console,
): Promise<void> {
  for (const { id, loginServer } of await recoverJournal(host, run)) {
    say(console, "cli.interrupted", { entry: id, registry: loginServer });
  }
}
