import type { Page } from "playwright-core";
import {
  CACHE,
  startLab,
  type Lab,
  type LabOptions,
} from "../../scripts/lab.ts";
import { launchBrowser } from "../../scripts/vscode/browser.ts";
import {
  expandTreeItem,
  openViewContainer,
  openWorkbench,
  reportFrame,
  runTreeContextMenu,
  screenshot,
  treeItem,
} from "./driver.ts";

/** A lab and one window of its VS Code, in a browser of its own. */
export interface LabWindow extends Lab {
  readonly page: Page;
}

/** Opens a window of VS Code, with the packaged extension that may use accounts without a question, beside a local Azure. */
export async function openLabWindow(
  options: LabOptions = {},
): Promise<LabWindow> {
  const lab = await startLab(() => undefined, options);
  const browser = await launchBrowser(CACHE, () => undefined);
  const page = await openWorkbench(browser, lab.server.address, {
    trustedExtensions: ["acr-doctor.acr-doctor"],
  });
  return {
    ...lab,
    page,
    stop: async () => {
      await browser.close();
      await lab.stop();
    },
  };
}

/** Expands the tree down to Contoso's registry `contosoweb`. */
export async function showContosoweb(page: Page): Promise<void> {
  await openViewContainer(page, "ACR Doctor");
  await expandTreeItem(
    page,
    /^Tenant Contoso,/,
    /^Subscription Contoso Online Shop,/,
    /^Registry contosoweb,/,
  );
}

/** Diagnoses it from its context menu and waits for the report. */
export async function diagnoseContosoweb(page: Page): Promise<void> {
  await showContosoweb(page);
  await runTreeContextMenu(page, /^Registry contosoweb,/, "Diagnose");
  await reportFrame(page)
    .getByRole("heading", { name: "contosoweb", level: 1 })
    .waitFor();
}

/** Diagnoses `contosoweb`, which the tree shows, by the button beside its name. */
export async function startDiagnosis(page: Page): Promise<void> {
  const registry = treeItem(page, /^Registry contosoweb,/);
  const button = registry.getByRole("button", { name: "Diagnose" });
  // The button goes when the tree is drawn anew under the mouse.
  for (let isStarted = false; !isStarted;) {
    await registry.hover();
    isStarted = await button.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  }
}

/** Leaves a picture of the window in `out/` when the test failed. */
export async function pictureFailure(
  page: Page,
  test: Mocha.Test | undefined,
): Promise<void> {
  if (test?.state === "failed") {
    const name = test.fullTitle().replaceAll(/\W+/g, "-").slice(0, 80);
    await screenshot(page, `failed-${name}.png`);
  }
}
