import { readdirSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { bundleSuites } from "./host/bundle-suites.ts";
import { FROM_TEST } from "./host/console.ts";
import { CACHE, startLab, type Lab } from "./lab.ts";
import { launchBrowser } from "./vscode/browser.ts";
import { runInWindow } from "./vscode/test-window.ts";

/**
 * Runs the suites of `test/host` with mocha inside the extension host of a real VS Code, in which the packaged extension
 * is installed; the extension under development is the one that signs in. Writes mocha's JSON to the file that is named
 * on the command line.
 */
const SUITES = path.join(import.meta.dirname, "..", "test", "host");

async function main(report: string | undefined): Promise<number> {
  if (report === undefined) {
    console.error("Usage: tsx scripts/host-tests.ts REPORT.json");
    return 2;
  }
  const files = readdirSync(SUITES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => path.join(SUITES, file));
  const testsPath = await bundleSuites(files, path.resolve(report));
  const lab = await startLab(console.log, { testDriver: true });
  try {
    return await runIn(lab, testsPath);
  } finally {
    await lab.stop();
  }
}

async function runIn(
  { server, signInExtension }: Lab,
  testsPath: string,
): Promise<number> {
  const browser = await launchBrowser(CACHE, console.log);
  try {
    const window = {
      developmentPath: signInExtension,
      testsPath,
      trustedExtensions: ["acr-doctor.acr-doctor"],
    };
    return await runInWindow(
      browser,
      server.address,
      window,
      ([mark, ...parts]) => {
        if (mark === FROM_TEST) {
          console.log(format(...parts));
        }
      },
    );
  } finally {
    await browser.close();
  }
}

process.exitCode = await main(process.argv[2]);
