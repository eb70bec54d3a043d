import { createUser } from "./user-data.ts";
import { run } from "./run.ts";
import type { ServerOptions } from "./server.ts";

/** On Windows the command is a script, which only a shell can start. */
const shell = process.platform === "win32";

/**
 * Opens a window of the VS Code that is installed on this machine, as a new user with the packages installed, and returns
 * when it is closed. VS Code's own Microsoft sign-in is switched off: the test-only extension takes over its names.
 * Throws when the command `code` is not on PATH.
 */
export async function openDesktop(
  options: Pick<ServerOptions, "folder" | "packages" | "settings" | "env">,
): Promise<void> {
  const user = await createUser(options.folder, options.settings ?? {});
  const env = { ...process.env, ...options.env };
  const install = options.packages.flatMap((file) => [
    "--install-extension",
    file,
  ]);
  await run("code", [...user, ...install], { env, shell }).catch(
    (error: unknown) => {
      throw new Error(
        "On this platform an installed VS Code is used. Install it, and in it run \"Shell Command: Install 'code' command in PATH\".",
        { cause: error },
      );
    },
  );
  const window = ["--new-window", "--wait"];
  const without = ["--disable-extension", "vscode.microsoft-authentication"];
  await run("code", [...user, ...window, ...without], { env, shell });
}
