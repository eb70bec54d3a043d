import assert from "node:assert/strict";
import * as vscode from "vscode";
import { printFromHost } from "../../../scripts/host/console.ts";
import { EXTENSION_ID, readFigures, WINDOWS } from "../activation/figures.ts";

describe("activation in the extension host", () => {
  // Figures to read, not a limit: how long it takes says as much of the machine as of the extension.
  it("is of the package, and is measured", () => {
    const windows = readFigures(__dirname);
    assert.equal(windows.length, WINDOWS);
    for (const { wasActive, path, loading, activating, worked } of windows) {
      printFromHost(
        `      code loaded in ${loading} ms, activated in ${activating} ms; the thread worked ${worked.toFixed(1)} ms, VS Code's own part included`,
      );
      assert.equal(wasActive, false, "nothing activated it before");
      assert.match(path, /extensions.acr-doctor\.acr-doctor-/);
    }
  });

  it("registers every command that the manifest contributes", async () => {
    const extension = vscode.extensions.getExtension<unknown>(EXTENSION_ID);
    assert.ok(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands
      .map(({ command }) => command)
      .filter((command) => !registered.has(command));
    assert.ok(contributes.commands.length >= 10);
    assert.deepEqual(missing, []);
  });
});
