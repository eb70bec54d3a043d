import path from "node:path";
import { parseArgs } from "node:util";
import { openWorkbench, screenshot } from "../test/ui/driver.ts";
import { CACHE, startLab, type Lab } from "./lab.ts";
import { doMainJob } from "./main-job.ts";
import { windowAddress, type WindowOptions } from "./vscode/address.ts";
import { launchBrowser } from "./vscode/browser.ts";
import { run } from "./vscode/run.ts";

const ROOT = path.join(import.meta.dirname, "..");
const WINDOW: WindowOptions = { trustedExtensions: ["acr-doctor.acr-doctor"] };

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
  say("Starting the local Azure (tenant Contoso) and VS Code");
  const lab = await startLab(say, { port: Number(values.port ?? 0) });
  try {
    await (values.headless === true ? showHeadless(lab) : showToPerson(lab));
  } finally {
    await lab.stop();
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
  say(
    "In the view ACR Doctor expand the tree, right-click the registry contosoweb and choose Diagnose.",
  );
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
