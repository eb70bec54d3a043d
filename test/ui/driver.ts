import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import {
  windowAddress,
  type WindowOptions,
} from "../../scripts/vscode/address.ts";

const SCREENSHOTS = path.join(import.meta.dirname, "..", "..", "out");

const LONGEST_WAIT_MS = 60_000;
const PALETTE_ATTEMPTS = 10;

/** Opens a window of VS Code in a browser profile of its own and waits until the workbench is drawn. */
export async function openWorkbench(
  browser: Browser,
  server: string,
  options: WindowOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: server,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(windowAddress(server, options));
  await workbenchDrawn(page);
  return page;
}

/** Reloads the window as *Developer: Reload Window* does; extensions start anew. */
export async function reloadWorkbench(page: Page): Promise<void> {
  await page.reload();
  await workbenchDrawn(page);
}

async function workbenchDrawn(page: Page): Promise<void> {
  await page
    .locator(".monaco-workbench .part.statusbar .statusbar-item")
    .first()
    .waitFor();
}

/** Runs a command by its title in the command palette, for example "ACR Doctor: Refresh". */
export async function runCommand(page: Page, title: string): Promise<void> {
  const entry = page
    .locator(".quick-input-widget")
    .getByRole("option", { name: title })
    .first();
  // The palette lists what is registered when it opens, and a web view that just loads swallows keys: after a reload,
  // neither is right at once.
  for (let attempt = 1; !(await entry.isVisible()); attempt++) {
    try {
      await page.keyboard.press("Escape");
      await page.keyboard.press("F1");
      await quickInput(page).fill(`>${title}`, { timeout: 3000 });
      await entry.waitFor({ timeout: 3000 });
    } catch (error) {
      if (attempt === PALETTE_ATTEMPTS) {
        throw error;
      }
    }
  }
  await entry.click();
}

/** The text field of the open palette, quick pick or input box. */
export function quickInput(page: Page): Locator {
  return page.locator(".quick-input-widget:visible .quick-input-box input");
}

/** Chooses an entry of the open quick pick. */
export async function pick(page: Page, entry: string | RegExp): Promise<void> {
  await page
    .locator(".quick-input-widget")
    .getByRole("option", { name: entry })
    .first()
    .click();
}

/** Opens a file by its path, as *File: Open File…* does. */
export async function openFile(page: Page, file: string): Promise<void> {
  await runCommand(page, "File: Open File...");
  const tab = page.getByRole("tab", { name: path.basename(file) });
  const input = quickInput(page);
  // The dialog puts in the home folder when it is ready, over what was typed before: until the file is open, it is typed again.
  while (!(await tab.isVisible())) {
    if (await input.isVisible()) {
      await input.fill(file);
      await page.keyboard.press("Enter");
    }
    await tab.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
}

/** Shows a view container of the activity bar by its title. */
export async function openViewContainer(
  page: Page,
  title: string,
): Promise<void> {
  const tab = page.locator(".activitybar").getByRole("tab", { name: title });
  if ((await tab.getAttribute("aria-selected")) !== "true") {
    await tab.click();
  }
}

/** The side bar's tree item whose accessible name has `name` in it. */
export function treeItem(page: Page, name: string | RegExp): Locator {
  return page.locator(".part.sidebar").getByRole("treeitem", { name }).first();
}

/** Expands the tree along `names`, from the root on; an item that is expanded stays so. */
export async function expandTreeItem(
  page: Page,
  ...names: readonly (string | RegExp)[]
): Promise<void> {
  for (const name of names) {
    const item = treeItem(page, name);
    await item.waitFor();
    if ((await item.getAttribute("aria-expanded")) === "false") {
      await item.locator(".monaco-tl-twistie").click();
    }
  }
}

/** Right-clicks a tree item and chooses an entry of its context menu. */
export async function runTreeContextMenu(
  page: Page,
  name: string | RegExp,
  entry: string | RegExp,
): Promise<void> {
  await treeItem(page, name).click({ button: "right" });
  await chooseInMenu(page, entry);
}

/** Chooses an entry of the menu that is open. */
export async function chooseInMenu(
  page: Page,
  entry: string | RegExp,
): Promise<void> {
  const menu = page.locator(".monaco-menu");
  const item = menu.getByRole("menuitem", { name: entry }).first();
  await item.waitFor();
  // A menu does not listen to the mouse in its first moments.
  while (await item.isVisible()) {
    await page.waitForTimeout(150);
    await item.click({ timeout: 1000 }).catch(() => undefined);
  }
}

/** Waits for a notification with `text` in it. Its buttons are found in it by role. */
export async function waitForNotification(
  page: Page,
  text: string | RegExp,
): Promise<Locator> {
  const notification = page
    .locator(".notification-toast, .notifications-center")
    .filter({ hasText: text })
    .first();
  await notification.waitFor();
  return notification;
}

/** Presses a button of the open modal dialog. */
export async function answerDialog(
  page: Page,
  button: string | RegExp,
): Promise<void> {
  await page
    .locator(".monaco-dialog-box")
    .getByRole("button", { name: button })
    .first()
    .click();
}

/** Waits until the clipboard holds a text that begins with `start`, and returns it. */
export async function waitForClipboard(
  page: Page,
  start: string,
): Promise<string> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    if (text.startsWith(start)) {
      return text;
    }
    if (Date.now() > deadline) {
      throw new Error(`The clipboard holds: ${text}`);
    }
    await page.waitForTimeout(100);
  }
}

/** The document inside the web view of the active editor: VS Code nests it in two frames. */
export function reportFrame(page: Page): FrameLocator {
  return page
    .locator("iframe.webview.ready")
    .last()
    .contentFrame()
    .locator("iframe#active-frame")
    .contentFrame();
}

/** Saves what the window shows under `out/` and returns the file. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(SCREENSHOTS, name);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}
