import { readdirSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import type { Browser } from "playwright-core";
import { WINDOWS } from "../test/host/activation/figures.ts";
import { bundleSuites, type HostSuites } from "./host/bundle-suites.ts";
import { FROM_TEST } from "./host/console.ts";
import { CACHE, startLab, type Lab } from "./lab.ts";
import { launchBrowser } from "./vscode/browser.ts";
import { runInWindow } from "./vscode/test-window.ts";

const SUITES = path.join(import.meta.dirname, "..", "test", "host");

/**
 * Runs the suites of `test/host` with mocha inside the extension host of a real VS Code, in which the packaged extension
 * is installed; the extension under development is the one that signs in. Writes mocha's JSON to the file that is named
 * on the command line.
 */
async function main(report: string | undefined): Promise<number> {
  if (report === undefined) {
    console.error("Usage: tsx scripts/host-tests.ts REPORT.json");
    return 2;
  }
  const files = readdirSync(SUITES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => path.join(SUITES, file));
  const bundled = await bundleSuites(files, path.resolve(report));
  const lab = await startLab(console.log, { testDriver: true });
  try {
    return await runAll(lab, bundled);
  } finally {
    await lab.stop();
  }
}

async function runAll(lab: Lab, bundled: HostSuites): Promise<number> {
  const browser = await launchBrowser(CACHE, console.log);
  const openWith = (testsPath: string): Promise<number> =>
    open(browser, lab, testsPath);
  try {
    const measured = await measureActivation(bundled, openWith);
    const ended = await openWith(bundled.suites);
    return ended === 0 ? measured : ended;
  } finally {
    await browser.close();
  }
}

/**
 * In a few windows: on a busy machine a single figure is not the extension's own.
 *
 * @returns 0, or the exit code of the last window that could not measure
 */
async function measureActivation(
  { measureActivation }: HostSuites,
  openWith: (testsPath: string) => Promise<number>,
): Promise<number> {
  let measured = 0;
  for (let window = 1; window <= WINDOWS; window += 1) {
    const ended = await openWith(measureActivation);
    measured = ended === 0 ? measured : ended;
  }
  return measured;
}

function open(
  browser: Browser,
  { server, signInExtension }: Lab,
  testsPath: string,
): Promise<number> {
  const window = {
    developmentPath: signInExtension,
    testsPath,
    trustedExtensions: ["acr-doctor.acr-doctor"],
  };
  return runInWindow(browser, server.address, window, ([mark, ...parts]) => {
    if (mark === FROM_TEST) {
      console.log(format(...parts));
    }
  });
}

process.exitCode = await main(process.argv[2]);
