import assert from "node:assert/strict";
import * as vscode from "vscode";

const subscription = "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0";
const registries = "providers/Microsoft.ContainerRegistry/registries";
const contosoweb = `${subscription}/resourceGroups/rg-shop/${registries}/contosoweb`;
const contosotools = `${subscription}/resourceGroups/rg-tools/${registries}/contosotools`;

const uri = vscode.Uri.from({
  scheme: "acr-doctor",
  path: "/contoso-public/contosoweb/registry.jsonc",
});

/** The diagnostic of a rule; there is one of each here. */
function diagnosticOf(rule: string): vscode.Diagnostic {
  const found = vscode.languages
    .getDiagnostics(uri)
    .find(({ code }) => typeof code === "object" && code.value === rule);
  assert.ok(found, rule);
  return found;
}

/** Waits for a tab of a web view with this title. */
async function tabOpens(title: string): Promise<void> {
  const isOpen = (): boolean =>
    vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some(
        ({ label, input }) =>
          label === title && input instanceof vscode.TabInputWebview,
      ),
    );
  while (!isOpen()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("a diagnosis, as the extension host sees it", function () {
  this.timeout(60_000);

  before(async () => {
    // What a menu on another extension's tree hands over.
    const foreignNode = { resource: { id: contosoweb } };
    await vscode.commands.executeCommand("acrDoctor.diagnose", foreignNode);
  });

  it("opens the report as a web view", async () => {
    await tabOpens("contosoweb.azurecr.io: pulls");
  });

  it("has a registry document that cannot be written", async () => {
    const { languageId, lineCount } =
      await vscode.workspace.openTextDocument(uri);
    assert.equal(languageId, "jsonc");
    assert.ok(lineCount > 100);
    const { permissions } = await vscode.workspace.fs.stat(uri);
    assert.equal(permissions, vscode.FilePermission.Readonly);
    for (const write of [
      () => vscode.workspace.fs.writeFile(uri, new Uint8Array()),
      () => vscode.workspace.fs.delete(uri),
    ]) {
      await assert.rejects(async () => {
        await write();
      });
    }
  });

  it("has no registry document anywhere else", async () => {
    for (const path of ["/contosoweb/registry.jsonc", "/x/y/z.jsonc", "/"]) {
      await assert.rejects(async () => {
        await vscode.workspace.fs.readFile(uri.with({ path }));
      });
    }
  });

  it("says in an unknown registry's document that there is no diagnosis", async () => {
    const other = uri.with({ path: "/contoso-public/other/registry.jsonc" });
    const bytes = await vscode.workspace.fs.readFile(other);
    assert.match(Buffer.from(bytes).toString(), /was not diagnosed yet/);
  });

  it("reports each finding where the registry's own property stands", async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const diagnostic = diagnosticOf("webapp-outbound-ips-not-allowed");
    assert.equal(diagnostic.source, "ACR Doctor");
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(diagnostic.range), /^"ipRules"/);
    const [related] = diagnostic.relatedInformation ?? [];
    assert.ok(related);
    assert.match(
      document.getText(related.location.range),
      /^"outboundIpAddresses"/,
    );
  });

  it("leads from a finding to the help of its rule", async () => {
    const { code } = diagnosticOf("webapp-outbound-ips-not-allowed");
    assert.ok(typeof code === "object");
    const help = await vscode.workspace.openTextDocument(code.target);
    assert.match(help.getText(), /^# /);
    assert.match(help.getText(), /## What it means/);
  });

  it("shows the help of a rule as a page", async () => {
    await vscode.commands.executeCommand(
      "acrDoctor.openHelp",
      "image-tag-not-found",
    );
    await tabOpens("Preview image-tag-not-found.md");
  });

  it("shows the verdict and a repair as code lenses", async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      uri,
      100,
    );
    const commands = lenses.map(({ command }) => command?.command);
    assert.ok(commands.includes("acrDoctor.openReport"));
    assert.ok(commands.includes("acrDoctor.repair"));
  });

  it("explains on hovering, with links to its own commands only", async () => {
    const { range } = diagnosticOf("webapp-outbound-ips-not-allowed");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      range.start,
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .filter((content) => content instanceof vscode.MarkdownString);
    const ours = texts.filter(({ value }) => value.includes("acrDoctor."));
    assert.ok(ours.length > 0);
    for (const { value, isTrusted } of ours) {
      assert.ok(typeof isTrusted === "object");
      const linked = [...value.matchAll(/\(command:([\w.]+)/g)].map(
        ([, command]) => command ?? "",
      );
      assert.ok(linked.length > 0);
      for (const command of linked) {
        assert.ok(isTrusted.enabledCommands.includes(command), command);
      }
    }
  });

  it("offers each change as a quick fix of the finding that it repairs", async () => {
    const { range } = diagnosticOf("webapp-outbound-ips-not-allowed");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fixes = actions.filter(
      ({ command }) => command?.command === "acrDoctor.repair",
    );
    assert.ok(fixes.length >= 2);
    for (const { command } of fixes) {
      const [key] = (command?.arguments ?? []) as unknown[];
      assert.equal(key, "contoso-public/contosoweb");
    }
  });

  it("copies the report as Markdown", async () => {
    await vscode.commands.executeCommand("acrDoctor.copyReport");
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^# contosoweb/);
    assert.match(text, /shop-web/);
  });

  it("copies the hosts that a firewall must let through", async () => {
    await vscode.commands.executeCommand("acrDoctor.copyHosts", {
      resource: { id: contosoweb },
    });
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^contosoweb\.azurecr\.io:\d+ {2}/);
    assert.match(text, /^\*\.blob\.core\.windows\.net:/m);
  });

  it("keeps the findings of each registry apart", async () => {
    await vscode.commands.executeCommand("acrDoctor.diagnose", {
      id: contosotools,
    });
    const tools = uri.with({
      path: "/contoso-public/contosotools/registry.jsonc",
    });
    const rules = vscode.languages
      .getDiagnostics(tools)
      .map(({ code }) => (typeof code === "object" ? code.value : code));
    assert.ok(rules.includes("image-tag-not-found"), rules.join());
    diagnosticOf("webapp-outbound-ips-not-allowed");
  });
});
