import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";

const harmless = [
  "2026-11-22T08:00:00Z INFO  deploying contosoweb.azurecr.io/shop/web:1.4",
  "2026-11-22T08:00:01Z ERROR redis: connection reset by peer",
];
const denied =
  "docker: Error response from daemon: Head \"https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4\": denied: client with IP '198.51.100.11' is not allowed access.";
const diskFull =
  "failed to register layer: Error processing tar file: write /usr/lib/libicudata.so: no space left on device";

/** Waits until the diagnostics of a document are as many. */
async function diagnosticsOf(
  uri: vscode.Uri,
  count: number,
): Promise<vscode.Diagnostic[]> {
  for (;;) {
    const found = vscode.languages.getDiagnostics(uri);
    if (found.length === count) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("logs, as the extension host sees them", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "acr-doctor-logs-"));
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await rm(folder, { recursive: true });
  });

  async function open(
    name: string,
    lines: readonly string[],
  ): Promise<vscode.TextDocument> {
    const file = path.join(folder, name);
    await writeFile(file, lines.join("\n"));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    return document;
  }

  it("mark a failed pull where it is told, and nothing else", async () => {
    const document = await open("pull.log", [...harmless, denied]);
    const [diagnostic] = await diagnosticsOf(document.uri, 1);
    assert.ok(diagnostic);
    assert.equal(diagnostic.source, "ACR Doctor");
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(diagnostic.range), /client with IP/);
    assert.match(
      diagnostic.message,
      /^contosoweb\.azurecr\.io\/shop\/web:1\.4: Stops at Admit\./,
    );
    assert.ok(typeof diagnostic.code === "object");
    const help = await vscode.workspace.openTextDocument(
      diagnostic.code.target,
    );
    assert.match(help.getText(), /## What it means/);
  });

  it("explain on hovering, with links to our own commands only", async () => {
    const document = await open("hover.log", [denied]);
    const [diagnostic] = await diagnosticsOf(document.uri, 1);
    assert.ok(diagnostic);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      diagnostic.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .find((content) => content instanceof vscode.MarkdownString);
    assert.ok(text);
    assert.match(text.value, /Stops at Admit/);
    assert.match(text.value, /likeliest first/);
    assert.match(text.value, /^1\. Selected-networks rules on the registry/m);
    assert.ok(typeof text.isTrusted === "object");
    const linked = [...text.value.matchAll(/\(command:([\w.]+)/g)].map(
      ([, command]) => command ?? "",
    );
    assert.ok(linked.includes("acrDoctor.diagnoseJourney"));
    for (const command of linked) {
      assert.ok(text.isTrusted.enabledCommands.includes(command), command);
    }
  });

  it("offer to diagnose the journey as a quick fix", async () => {
    const document = await open("fix.log", [denied]);
    const [diagnostic] = await diagnosticsOf(document.uri, 1);
    assert.ok(diagnostic);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fixes = actions.filter(
      ({ command }) => command?.command === "acrDoctor.diagnoseJourney",
    );
    assert.equal(fixes.length, 1);
    assert.equal(fixes[0]?.title, "Diagnose this journey");
  });

  it("follow what is written", async () => {
    const document = await open("grow.log", harmless);
    const append = async (line: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(
        document.uri,
        document.lineAt(document.lineCount - 1).range.end,
        `\n${line}`,
      );
      await vscode.workspace.applyEdit(edit);
    };
    await append(denied);
    const [first] = await diagnosticsOf(document.uri, 1);
    assert.equal(first?.range.start.line, 2);
    await append(
      denied.replaceAll("contosoweb", "contosotools").replace("shop/", ""),
    );
    const both = await diagnosticsOf(document.uri, 2);
    assert.deepEqual(
      both.map(({ range }) => range.start.line),
      [2, 3],
    );
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(2, 0, 4, 0));
    await vscode.workspace.applyEdit(edit);
    await diagnosticsOf(document.uri, 0);
    await document.save();
  });

  it("only hint at what is no registry's problem", async () => {
    const document = await open("disk.log", [
      "docker pull contosoweb.azurecr.io/shop/web:1.4",
      diskFull,
    ]);
    const [diagnostic] = await diagnosticsOf(document.uri, 1);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Hint);
    assert.match(diagnostic.message, /^No problem of a registry's network/);
  });

  it("are left alone when the setting is off", async () => {
    const settings = vscode.workspace.getConfiguration("acrDoctor");
    const document = await open("off.log", [denied]);
    await diagnosticsOf(document.uri, 1);
    await settings.update(
      "explainLogs",
      false,
      vscode.ConfigurationTarget.Global,
    );
    await diagnosticsOf(document.uri, 0);
    await settings.update(
      "explainLogs",
      undefined,
      vscode.ConfigurationTarget.Global,
    );
    await diagnosticsOf(document.uri, 1);
  });

  it("are all that is read: other files are left alone", async () => {
    const other = await open("notes.txt", [denied]);
    // What is opened later is read later: when the log has its mark, the notes would have theirs.
    const document = await open("later.log", [denied]);
    await diagnosticsOf(document.uri, 1);
    assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
  });
});
