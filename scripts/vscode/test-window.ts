import type { Browser, Page } from "playwright-core";
import { windowAddress, type WindowOptions } from "./address.ts";

const LONGEST_RUN_MS = 600_000;

/**
 * Opens a window whose extension host runs the tests at `testsPath`, hands on what the window and the tests print, and
 * returns the exit code that the window gives. The server needs its test driver.
 */
export async function runInWindow(
  browser: Browser,
  server: string,
  options: WindowOptions & { readonly testsPath: string },
  print: (parts: readonly unknown[]) => void,
): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  await page.exposeFunction(
    "codeAutomationLog",
    (_severity: string, parts: readonly unknown[]) => {
      print(parts);
    },
  );
  const code = exitCode(page);
  await page.goto(windowAddress(server, options));
  return code;
}

async function exitCode(page: Page): Promise<number> {
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      deadline = setTimeout(() => {
        reject(new Error("The tests in the extension host did not end."));
      }, LONGEST_RUN_MS);
      page.on("crash", () => {
        reject(new Error("The page of the window crashed."));
      });
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
    });
  } finally {
    clearTimeout(deadline);
  }
}
