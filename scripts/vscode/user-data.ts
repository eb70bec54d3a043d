import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Settings that keep a window quiet: no welcome page, no chat, no telemetry, no question of trust. */
const QUIET_WINDOW = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Makes a new user of VS Code below `folder` and returns the arguments that start VS Code as that user. */
export async function createUser(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const userData = path.join(folder, "user-data");
  const extensions = path.join(folder, "extensions");
  await mkdir(extensions, { recursive: true });
  // Settings of scope "machine" count in a server's window only from the second file.
  for (const place of ["User", "Machine"]) {
    await mkdir(path.join(userData, place), { recursive: true });
    await writeFile(
      path.join(userData, place, "settings.json"),
      JSON.stringify({ ...QUIET_WINDOW, ...settings }, null, 2),
    );
  }
  return ["--user-data-dir", userData, "--extensions-dir", extensions];
}
