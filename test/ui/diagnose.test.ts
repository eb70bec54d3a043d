import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  openViewContainer,
  quickInput,
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
  showContosoweb,
  startDiagnosis,
  type LabWindow,
} from "./lab-window.ts";

describe("a diagnosis in VS Code", function () {
  this.timeout(180_000);
  let window: LabWindow;
  let page: Page;

  before(async () => {
    window = await openLabWindow();
    ({ page } = window);
  });

  after(() => window.stop());
  afterEach(async function () {
    window.sandbox.faults.clear();
    await pictureFailure(page, this.currentTest);
  });

  it("marks the registry and its consumers in the tree", async () => {
    await diagnoseContosoweb(page);
    await treeItem(page, /^Registry contosoweb, blocked: 2 of 3/).waitFor();
    await treeItem(page, /^Web app shop-web, blocked at Admit/).waitFor();
    await treeItem(page, /^Web app shop-admin, passes/).waitFor();
  });

  it("draws each journey in the report, the broken hop marked", async () => {
    const pull = reportFrame(page).getByRole("article", {
      name: "Web app shop-web",
    });
    const admit = pull.getByRole("listitem").filter({ hasText: "Admit" });
    assert.match(await admit.innerText(), /stops here/);
  });

  it("leads from evidence to the property in the registry document", async () => {
    await reportFrame(page)
      .getByRole("button", { name: /networkRuleSet › ipRules/ })
      .first()
      .click();
    const editor = page.locator(".editor-group-container.active");
    await editor.locator(".view-line", { hasText: '"ipRules"' }).waitFor();
    await editor.locator(".squiggly-error").first().waitFor();
    await page
      .locator(".codelens-decoration", { hasText: "Repair:" })
      .waitFor();
  });

  it("offers repairs on hovering over the property", async () => {
    const editor = page.locator(".editor-group-container.active");
    await editor
      .locator(".view-line", { hasText: '"ipRules"' })
      .getByText('"ipRules"')
      .hover();
    const hover = page.locator(".monaco-hover", {
      hasText: "outbound addresses of shop-web",
    });
    await hover
      .getByRole("link", { name: /^Allow the outbound addresses/ })
      .first()
      .waitFor();
  });

  it("lists its findings in the Problems panel, each with its repair", async () => {
    await page.mouse.move(0, 0);
    await runCommand(page, "Problems: Focus on Problems View");
    const problem = page
      .locator(".markers-panel")
      .getByRole("treeitem", { name: /5 of 7 outbound addresses of shop-web/ });
    await problem.click();
    await page.keyboard.press("Control+.");
    await page
      .locator(".monaco-menu")
      .getByRole("menuitem", { name: /^Allow the outbound addresses/ })
      .waitFor();
    await page.keyboard.press("Escape");
  });

  it("opens the help of a rule from its problem", async () => {
    await page
      .locator(".markers-panel")
      .getByText("webapp-outbound-ips-not-allowed")
      .first()
      .click({ modifiers: ["Control"] });
    await page.locator(".tab", { hasText: "webapp-outbound-ips" }).waitFor();
  });

  it("ends at once when it is stopped", async () => {
    window.sandbox.faults.delayMs = 5000;
    await startDiagnosis(page);
    const stop = page.getByRole("button", { name: "Stop" });
    await stop.click();
    await stop.waitFor({ state: "detached" });
    await treeItem(page, /^Registry contosoweb, blocked: 2 of 3/).waitFor();
  });

  it("replaces its findings when Azure has changed", async () => {
    window.sandbox.edit((tenant) => {
      const registry = tenant.resources.find(
        ({ name }) => name === "contosoweb",
      );
      Object.assign(registry?.["properties"] as object, {
        networkRuleSet: { defaultAction: "Allow", ipRules: [] },
      });
    });
    await startDiagnosis(page);
    await treeItem(page, /^Web app shop-web, passes/).waitFor();
    await page
      .locator(".markers-panel")
      .getByRole("treeitem", { name: /outbound addresses of shop-web/ })
      .waitFor({ state: "detached" });
  });

  it("says what it could not do, and offers to try again", async () => {
    window.sandbox.faults.add({
      matches: ({ path }) => /resourcegraph/i.test(path),
      instead: () => "drop",
    });
    await runCommand(page, "ACR Doctor: Refresh");
    await openViewContainer(page, "ACR Doctor");
    await treeItem(page, /^Tenant Contoso,/).waitFor();
    await treeItem(page, /Not everything could be read/).waitFor();
    window.sandbox.faults.clear();
    await treeItem(page, /Not everything could be read/).click();
    await showContosoweb(page);
  });

  it("takes a typed login server, and refuses what is none", async () => {
    await runCommand(page, "ACR Doctor: Diagnose a Login Server");
    await page
      .getByText("Type a login server or an image reference.")
      .waitFor();
    await quickInput(page).fill("docker.io/library/nginx");
    await page
      .getByText(/docker\.io is no registry of the configured/)
      .waitFor();
    await quickInput(page).fill("contosoweb.azurecr.io");
    await page.keyboard.press("Enter");
    const stop = page.getByRole("button", { name: "Stop" });
    await stop.waitFor();
    await stop.waitFor({ state: "detached" });
    await treeItem(page, /^Registry contosoweb, passes/).waitFor();
  });

  it("copies the report", async () => {
    await runCommand(page, "ACR Doctor: Copy Report");
    await waitForClipboard(page, "# contosoweb");
  });

  it("says so when Azure cannot be reached", async () => {
    window.sandbox.faults.add({
      matches: ({ path }) => !path.includes("oauth2"),
      instead: () => "drop",
    });
    await startDiagnosis(page);
    const notification = await waitForNotification(
      page,
      /could not be reached/,
    );
    await notification.getByRole("button", { name: "Try Again" }).waitFor();
  });
});
