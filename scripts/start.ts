import path from "node:path";
import { parseArgs } from "node:util";
import { openWorkbench, screenshot } from "../test/ui/driver.ts";
import { CACHE, startLab, startSurroundings, VSIX, type Lab } from "./lab.ts";
import { doMainJob } from "./main-job.ts";
import { windowAddress, type WindowOptions } from "./vscode/address.ts";
import { launchBrowser } from "./vscode/browser.ts";
import { openDesktop } from "./vscode/desktop.ts";
import { canInstall } from "./vscode/install.ts";
import { run } from "./vscode/run.ts";

const ROOT = path.join(import.meta.dirname, "..");
const WINDOW: WindowOptions = { trustedExtensions: ["acr-doctor.acr-doctor"] };
const WHAT_TO_DO =
  "In the view ACR Doctor expand the tree, right-click the registry contosoweb and choose Diagnose.";

function say(line: string): void {
  console.log(line);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { headless: { type: "boolean" }, port: { type: "string" } },
  });
  say("Building and packaging the extension");
  await run("npm", ["run", "build"], { cwd: ROOT });
  await run("npm", ["run", "package"], { cwd: ROOT });
  const headless = values.headless === true;
  if (!canInstall) {
    await showOnDesktop(headless);
    return;
  }
  say("Starting the local Azure (tenant Contoso) and VS Code");
  const lab = await startLab(say, { port: Number(values.port ?? 0) });
  try {
    await (headless ? showHeadless(lab) : showToPerson(lab));
  } finally {
    await lab.stop();
  }
}

/** Elsewhere than on Linux x64: the VS Code that is installed. */
async function showOnDesktop(headless: boolean): Promise<void> {
  if (headless) {
    throw new Error("--headless needs Linux on x64. Try npm start without it.");
  }
  const surroundings = await startSurroundings();
  const { folder, signIn, settings, env } = surroundings;
  try {
    say(`Opening VS Code. ${WHAT_TO_DO} Close the window to end.`);
    const packages = [VSIX, signIn.vsix];
    await openDesktop({ folder, packages, settings, env });
  } finally {
    await surroundings.stop();
  }
}

async function showHeadless({ server }: Lab): Promise<void> {
  const browser = await launchBrowser(CACHE, say);
  try {
    say("Opening VS Code in a browser and doing the main job");
    const page = await openWorkbench(browser, server.address, WINDOW);
    try {
      say(`\n${await doMainJob(page)}\n`);
    } catch (error) {
      say(`What the window shows: ${await screenshot(page, "failure.png")}`);
      throw error;
    }
    say(
      "Diagnosed, repaired and verified. Pictures: out/01-tree.png to out/05-verified.png",
    );
  } finally {
    await browser.close();
  }
}

async function showToPerson({ server }: Lab): Promise<void> {
  say(
    `\nOpen this address in a browser:\n\n  ${windowAddress(server.address, WINDOW)}\n`,
  );
  say(WHAT_TO_DO);
  say("Press Ctrl+C to end.");
  await new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
