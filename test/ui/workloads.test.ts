import type { Page } from "playwright-core";
import {
  expandTreeItem,
  openViewContainer,
  reportFrame,
  runTreeContextMenu,
  treeItem,
} from "./driver.ts";
import { openLabWindow, pictureFailure, type LabWindow } from "./lab-window.ts";

describe("container apps and container groups in VS Code", function () {
  this.timeout(180_000);
  let window: LabWindow;
  let page: Page;

  before(async () => {
    window = await openLabWindow();
    ({ page } = window);
    await openViewContainer(page, "ACR Doctor");
    await expandTreeItem(
      page,
      /^Tenant Contoso,/,
      /^Subscription Contoso Logistics,/,
      /^Registry contosofreight,/,
    );
  });

  after(() => window.stop());
  afterEach(async function () {
    await pictureFailure(page, this.currentTest);
  });

  it("stand in the tree under their registry", async () => {
    await treeItem(page, /^Container app freight-tracker,/).waitFor();
    await treeItem(page, /^Container app freight-invoices,/).waitFor();
    await treeItem(page, /^Container group freight-labels,/).waitFor();
  });

  it("are diagnosed from their own node, one alone", async () => {
    const app = /^Container app freight-tracker,/;
    await runTreeContextMenu(page, app, "Diagnose");
    await reportFrame(page)
      .getByRole("article", { name: "Container app freight-tracker" })
      .waitFor();
    await treeItem(
      page,
      /^Container app freight-tracker, blocked at Authorize/,
    ).waitFor();
    await treeItem(page, /^Registry contosofreight, blocked: 1 of 1/).waitFor();
  });

  it("show in the document what was found out of them", async () => {
    await reportFrame(page)
      .getByRole("button", { name: /registries › 0 › username/ })
      .first()
      .click();
    const editor = page.locator(".editor-group-container.active");
    await editor
      .locator(".view-line", { hasText: '"username": "contosofreight"' })
      .waitFor();
  });
});
