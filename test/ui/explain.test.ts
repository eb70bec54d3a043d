import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import {
  answerDialog,
  chooseInMenu,
  expandTreeItem,
  openFile,
  openViewContainer,
  pick,
  quickInput,
  reportFrame,
  runCommand,
  runTreeContextMenu,
  waitForClipboard,
  waitForNotification,
} from "./driver.ts";
import {
  openLabWindow,
  pictureFailure,
  showContosoweb,
  type LabWindow,
} from "./lab-window.ts";

const ownerId = "8b325d8d-88f5-4d41-9b6f-abf056f0317e";
const danaId = "a2efdb7b-cc79-4eb6-9805-698034c4b05b";

const denied =
  "docker: Error response from daemon: Head \"https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4.2\": denied: client with IP '198.51.100.12' is not allowed access.";
const log = [
  "2026-11-22T08:00:00Z INFO  deploying contosoweb.azurecr.io/shop/web:1.4.2",
  "2026-11-22T08:00:01Z ERROR redis: connection reset by peer",
  denied,
].join("\n");

/** Makes Dana what the owner of the cluster's subscription is. */
function giveRights({ sandbox }: LabWindow): void {
  sandbox.edit(({ resources, behaviour }) => {
    behaviour.retryAfterSeconds = 0;
    const owner = resources.find(
      ({ name }) => name === "63091f46-9771-4b38-9efc-7b33a349e8dd",
    );
    const own = JSON.stringify(owner)
      .replaceAll("63091f46-9771", "63091f46-9772")
      .replace(ownerId, danaId);
    resources.push(JSON.parse(own) as (typeof resources)[number]);
  });
}

describe("an error text in VS Code", function () {
  this.timeout(180_000);
  let window: LabWindow;
  let page: Page;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "acr-doctor-ui-"));
    await writeFile(path.join(folder, "pull.log"), log);
    window = await openLabWindow();
    ({ page } = window);
    // Only a page that has the focus may write to the clipboard.
    const unowned = denied.replace("198.51.100.12", "203.0.113.200");
    await page.evaluate(
      `navigator.clipboard.writeText(${JSON.stringify(unowned)})`,
    );
  });

  after(async () => {
    await window.stop();
    await rm(folder, { recursive: true });
  });
  afterEach(async function () {
    await pictureFailure(page, this.currentTest);
  });

  it("is marked in a log that is opened", async () => {
    await openFile(page, path.join(folder, "pull.log"));
    const editor = page.locator(".editor-group-container.active");
    await editor.locator(".squiggly-error").first().waitFor();
  });

  it("is explained on hovering, with the way to the diagnosis", async () => {
    const editor = page.locator(".editor-group-container.active");
    await editor
      .locator(".view-line", { hasText: "denied" })
      .getByText("is not allowed access")
      .first()
      .hover();
    const hover = page.locator(".monaco-hover", { hasText: "Likely causes" });
    await hover.getByRole("link", { name: "Diagnose this journey" }).waitFor();
    await page.mouse.move(0, 0);
  });

  it("leads from the Problems panel to the report of the consumer that has the address", async () => {
    await runCommand(page, "Problems: Focus on Problems View");
    await page
      .locator(".markers-panel")
      .getByRole("treeitem", {
        name: /contosoweb\.azurecr\.io\/shop\/web:1\.4\.2/,
      })
      .click();
    await page.keyboard.press("Control+.");
    await chooseInMenu(page, "Diagnose this journey");
    const report = reportFrame(page);
    await report.getByRole("article", { name: "Web app shop-web" }).waitFor();
    assert.equal(await report.locator("article.card:not(.finding)").count(), 1);
  });

  it("is explained from the clipboard, and says what it knows", async () => {
    await runCommand(page, "View: Close All Editors");
    await runCommand(page, "ACR Doctor: Explain a Pull Error");
    await pick(page, /^Clipboard/);
    const frame = reportFrame(page);
    await frame.getByRole("heading", { name: "What the text says" }).waitFor();
    const failure = frame.getByRole("article", {
      name: "contosoweb.azurecr.io/shop/web:1.4.2",
    });
    await failure
      .getByRole("listitem")
      .filter({ hasText: "stops here" })
      .waitFor();
    await frame.getByRole("button", { name: "Copy as Markdown" }).click();
    await waitForClipboard(page, "# What the text says");
  });

  it("asks whose pull it is when several may be meant", async () => {
    await reportFrame(page)
      .getByRole("button", { name: "Diagnose this journey" })
      .click();
    const list = page.locator(".quick-input-widget");
    await list
      .getByRole("option", { name: /shop-web.*runs this image/ })
      .waitFor();
    await pick(page, /^This machine/);
    await reportFrame(page)
      .getByRole("article", { name: /^This machine/ })
      .waitFor();
  });

  it("says clearly when it is no registry's problem", async () => {
    await runCommand(page, "ACR Doctor: Explain a Pull Error");
    await pick(page, /^Type or paste/);
    await quickInput(page).fill(
      "failed to register layer: write /usr/lib/x.so: no space left on device",
    );
    await page.keyboard.press("Enter");
    const frame = reportFrame(page);
    await frame.getByText("Not related").first().waitFor();
  });

  it("says so when nobody here sees the registry", async () => {
    await runCommand(page, "ACR Doctor: Explain a Pull Error");
    await pick(page, /^Type or paste/);
    await quickInput(page).fill(denied.replaceAll("contosoweb", "elsewhere"));
    await page.keyboard.press("Enter");
    const frame = reportFrame(page);
    await frame
      .getByRole("article", { name: "elsewhere.azurecr.io/shop/web:1.4.2" })
      .waitFor();
    await frame.getByRole("button", { name: "Diagnose this journey" }).click();
    const notification = await waitForNotification(
      page,
      "sees the registry elsewhere.azurecr.io",
    );
    await notification.getByRole("button", { name: "Sign In" }).waitFor();
    await notification
      .getByRole("button", { name: "Look from This Machine" })
      .click();
    await reportFrame(page)
      .getByRole("heading", { name: "elsewhere", level: 1 })
      .waitFor();
  });

  it("is fetched from a web app and explained", async () => {
    await showContosoweb(page);
    await runTreeContextMenu(
      page,
      /^Web app shop-web,/,
      "Explain Last Pull Errors",
    );
    const frame = reportFrame(page);
    await frame.getByText("log of shop-web").waitFor();
    await frame.getByRole("button", { name: "Show the line" }).first().click();
    await page
      .locator(".codelens-decoration", { hasText: "Diagnose this journey" })
      .first()
      .waitFor();
  });

  it("is fetched from a cluster only when the user agrees and has the right", async () => {
    await openViewContainer(page, "ACR Doctor");
    await expandTreeItem(
      page,
      /^Tenant Contoso,/,
      /^Subscription Contoso Platform,/,
      /^Registry contosoplatform,/,
    );
    await runTreeContextMenu(
      page,
      /^AKS cluster aks-delivery,/,
      "Explain Last Pull Errors",
    );
    await page
      .locator(".monaco-dialog-box", { hasText: "kubectl get events" })
      .waitFor();
    await answerDialog(page, "Run the Command");
    const refusal = await waitForNotification(page, /runCommand\/action/);
    giveRights(window);
    await refusal.getByRole("button", { name: "Try Again" }).click();
    await answerDialog(page, "Run the Command");
    await reportFrame(page).getByText("log of aks-delivery").waitFor();
  });
});
