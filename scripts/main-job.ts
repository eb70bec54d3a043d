import type { Page } from "playwright-core";
import {
  answerDialog,
  expandTreeItem,
  openViewContainer,
  reportFrame,
  runCommand,
  runTreeContextMenu,
  screenshot,
  treeItem,
  waitForClipboard,
} from "../test/ui/driver.ts";

/**
 * What ACR Doctor is for, done as a person would: finds the registry `contosoweb` in the tree, diagnoses it, reads the
 * report, previews and applies the first repair and sees it verified. Leaves pictures in `out/`; returns the report's text.
 */
export async function doMainJob(page: Page): Promise<string> {
  await openViewContainer(page, "ACR Doctor");
  await expandTreeItem(
    page,
    /^Tenant Contoso,/,
    /^Subscription Contoso Online Shop,/,
    /^Registry contosoweb,/,
  );
  await treeItem(page, /shop-web,/).waitFor();
  await screenshot(page, "01-tree.png");

  await runTreeContextMenu(page, /^Registry contosoweb,/, "Diagnose");
  const report = reportFrame(page);
  await report.getByRole("heading", { level: 1 }).waitFor();
  await treeItem(page, /^Registry contosoweb, blocked/).waitFor();
  // Away from the tree, whose tooltip would cover the report.
  await report.getByRole("heading", { level: 1 }).hover();
  await screenshot(page, "02-diagnosis.png");
  await report.getByRole("button", { name: "Copy report" }).click();
  const text = await waitForClipboard(page, "# ");

  const firstRepair = report.locator(".change").first();
  await firstRepair.scrollIntoViewIfNeeded();
  await screenshot(page, "03-report.png");

  await firstRepair.getByRole("button", { name: "Preview" }).click();
  await page.locator(".monaco-diff-editor .insert-sign").first().waitFor();
  await screenshot(page, "04-preview.png");

  await runCommand(page, "ACR Doctor: Open Report");
  await firstRepair.getByRole("button", { name: "Apply" }).click();
  await answerDialog(page, "Apply");
  await report
    .getByRole("heading", { name: /^Repaired, and verified/ })
    .waitFor();
  await treeItem(page, /shop-web, passes/).waitFor();
  await screenshot(page, "05-verified.png");
  return text;
}
