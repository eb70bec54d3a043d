import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  answerDialog,
  pick,
  reloadWorkbench,
  reportFrame,
  runCommand,
  treeItem,
  waitForClipboard,
  waitForNotification,
} from "./driver.ts";
import {
  diagnoseContosoweb,
  openLabWindow,
  pictureFailure,
  type LabWindow,
} from "./lab-window.ts";

/** Ids of built-in roles. */
const contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
const reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

/** What the repair adds: the outbound addresses of `shop-web` that `contosoweb` does not let in. */
const missing = [13, 14, 15, 16, 17].map((last) => `198.51.100.${last}`);

describe("a repair in VS Code", function () {
  this.timeout(180_000);
  let window: LabWindow;
  let page: Page;

  before(async () => {
    window = await openLabWindow();
    ({ page } = window);
  });

  after(() => window.stop());
  afterEach(async function () {
    await pictureFailure(page, this.currentTest);
  });

  it("is shown before anything is changed", async () => {
    await diagnoseContosoweb(page);
    const before = rules(window);
    await reportFrame(page)
      .getByRole("button", { name: "Preview" })
      .first()
      .click();
    await page.locator(".monaco-diff-editor").getByText(missing[0]!).waitFor();
    assert.deepEqual(rules(window), before);
  });

  it("is not made without confirmation", async () => {
    const before = rules(window);
    await runCommand(page, "ACR Doctor: Repair");
    await pick(page, /^Allow the outbound addresses of shop-web/);
    await answerDialog(page, "Cancel");
    assert.deepEqual(rules(window), before);
  });

  it("names what it opens, is made, and verified on fresh facts", async () => {
    const before = rules(window);
    await runCommand(page, "ACR Doctor: Repair");
    await pick(page, /^Allow the outbound addresses of shop-web/);
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    const question = await dialog.innerText();
    for (const address of missing) {
      assert.ok(question.includes(address), `${address} in: ${question}`);
    }
    await answerDialog(page, "Apply");
    const report = reportFrame(page);
    await report
      .getByRole("heading", { name: /^Repaired, and verified/ })
      .waitFor();
    assert.deepEqual(rules(window), [...before, ...missing]);
    const change = report
      .getByRole("row", { name: /shop-web/ })
      .getByRole("cell");
    assert.deepEqual(await change.allInnerTexts(), [
      "Blocked (Admit)",
      "Passes",
    ]);
    await treeItem(page, /^Web app shop-web, passes/).waitFor();
  });

  it("is undone after a reload, and keeps what others set meanwhile", async () => {
    const before = rules(window).filter((rule) => !missing.includes(rule));
    addRule(window, "192.0.2.77");
    await reloadWorkbench(page);
    await treeItem(page, /^Tenant Contoso,/).waitFor();
    await runCommand(page, "ACR Doctor: Undo a Repair");
    await pick(page, /contosoweb/);
    await answerDialog(page, "Undo");
    await waitForNotification(page, /Removed from contosoweb/);
    assert.deepEqual(rules(window), [...before, "192.0.2.77"]);
  });

  it("shows the report of before the reload, and leads to a new one", async () => {
    const report = reportFrame(page);
    await report.getByText(/from before the window was reloaded/).waitFor();
    await report.getByRole("button", { name: "Diagnose again" }).click();
    await report
      .getByText(/from before the window was reloaded/)
      .waitFor({ state: "detached" });
  });

  it("is handed over as Azure CLI lines where the right is missing", async () => {
    window.sandbox.edit((tenant) => {
      for (const { properties } of tenant.resources) {
        const role = properties["roleDefinitionId"];
        if (typeof role === "string") {
          properties["roleDefinitionId"] = role.replace(contributor, reader);
        }
      }
    });
    await diagnoseContosoweb(page);
    const report = reportFrame(page);
    await report
      .getByText(/You may not do this/)
      .first()
      .waitFor();
    assert.equal(
      await report.getByRole("button", { name: "Apply…" }).count(),
      0,
    );
    await report
      .getByRole("button", { name: "Copy Azure CLI lines" })
      .first()
      .click();
    await waitForClipboard(page, "az acr network-rule add");
  });
});

interface RegistryProperties {
  networkRuleSet: { ipRules: { action: string; value: string }[] };
}

/** The address rules of `contosoweb` as they stand in the local Azure. */
function rules(window: LabWindow): string[] {
  const found: string[] = [];
  window.sandbox.edit((tenant) => {
    for (const { value } of propertiesIn(tenant).networkRuleSet.ipRules) {
      found.push(value);
    }
  });
  return found;
}

function addRule(window: LabWindow, value: string): void {
  window.sandbox.edit((tenant) => {
    propertiesIn(tenant).networkRuleSet.ipRules.push({
      action: "Allow",
      value,
    });
  });
}

function propertiesIn(tenant: {
  readonly resources: readonly unknown[];
}): RegistryProperties {
  const resources = tenant.resources as readonly {
    readonly name: string;
    readonly properties: RegistryProperties;
  }[];
  const registry = resources.find(({ name }) => name === "contosoweb");
  assert.ok(registry);
  return registry.properties;
}
