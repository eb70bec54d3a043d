import assert from "node:assert/strict";
import {
  answerDialog,
  openViewContainer,
  pick,
  runCommand,
  treeItem,
} from "./driver.ts";
import { openLabWindow, pictureFailure, type LabWindow } from "./lab-window.ts";

describe("signing in", function () {
  this.timeout(180_000);
  let window: LabWindow;

  before(async () => {
    window = await openLabWindow({ signedIn: "nobody" });
  });

  after(() => window.stop());
  afterEach(async function () {
    await pictureFailure(window.page, this.currentTest);
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
