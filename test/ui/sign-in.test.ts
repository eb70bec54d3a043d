import assert from "node:assert/strict";
import {
  answerDialog,
  expandTreeItem,
  openViewContainer,
  pick,
  quickInput,
  reportFrame,
  runCommand,
  treeItem,
} from "./driver.ts";
import { openLabWindow, pictureFailure, type LabWindow } from "./lab-window.ts";

describe("signing in", function () {
  this.timeout(180_000);
  let window: LabWindow;

  before(async () => {
    window = await openLabWindow({
      signedIn: "nobody",
      settings: {
        // What the Azure Resources extension keeps of its filter: tenant and subscription.
        "azureResourceGroups.selectedSubscriptions": [
          "f7af83c3-6045-438d-93c9-3559a6e24da1/a609ebfb-94ec-4faf-bb5d-68507e39bfe0",
          "0333ac41-63a7-4703-b0ee-709a2efe8d65/any",
        ],
      },
    });
  });

  after(() => window.stop());
  afterEach(async function () {
    await pictureFailure(window.page, this.currentTest);
  });

  it("is not needed to look at a registry from this machine", async () => {
    const { page } = window;
    await openViewContainer(page, "ACR Doctor");
    await page.getByText("diagnose a login server").click();
    await page
      .getByText("Type a login server or an image reference.")
      .waitFor();
    await quickInput(page).fill("contosoweb.azurecr.io");
    await page.keyboard.press("Enter");
    await reportFrame(page)
      .getByRole("article", { name: /^This machine/ })
      .waitFor();
  });

  it("is offered while nobody is signed in, and fills the tree", async () => {
    const { page } = window;
    await openViewContainer(page, "ACR Doctor");
    await page.getByRole("button", { name: "Sign in to Azure" }).click();
    await pick(page, /contoso-public/);
    await answerDialog(page, "Allow");
    await pick(page, /dana@contoso\.example/);
    await treeItem(page, /^Tenant Contoso, cloud contoso-public/).waitFor();
  });

  it("is offered at the cloud that lacks it, beside the others", async () => {
    const { page } = window;
    const note = treeItem(page, /^contoso-china: Nobody is signed in/);
    await note.click();
    await answerDialog(page, "Allow");
    await pick(page, /dana@contoso-china\.example/);
    await treeItem(
      page,
      /^Tenant Contoso China, cloud contoso-china/,
    ).waitFor();
    await treeItem(page, /^Tenant Contoso, cloud contoso-public/).waitFor();
  });

  it("shows the subscriptions that were chosen in Azure Resources", async () => {
    const { page } = window;
    await expandTreeItem(page, /^Tenant Contoso,/);
    await treeItem(page, /^Subscription Contoso Online Shop/).waitFor();
    const subscriptions = page.getByRole("treeitem", { name: /^Subscription/ });
    assert.equal(await subscriptions.count(), 1);
  });

  it("adds a second account, whose tenant is not shown twice", async () => {
    const { page } = window;
    await runCommand(page, "ACR Doctor: Sign In to Azure");
    await pick(page, /contoso-public/);
    await answerDialog(page, "Allow");
    await pick(page, /Sign in to another account/);
    await pick(page, /remy@contoso\.example/);
    await treeItem(page, /^Tenant Contoso, cloud contoso-public/).waitFor();
    const tenants = page.getByRole("treeitem", { name: /^Tenant Contoso,/ });
    assert.equal(await tenants.count(), 1);
  });
});
