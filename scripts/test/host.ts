import path from "node:path";
import { format } from "node:util";
import { CACHE, startLab } from "../lab.ts";
import { launchBrowser } from "../vscode/browser.ts";
import { runInWindow } from "../vscode/test-window.ts";
import { FROM_TEST } from "./host-console.ts";
import { buildHostSuites } from "./host-suites.ts";
import { readResults } from "./mocha-results.ts";
import { resultsFile } from "./mocha.ts";
import { failure, type Outcome } from "./outcome.ts";

/**
 * Runs test files with mocha inside the extension host of a real VS Code, in which the packaged extension is installed;
 * the extension under development is the one that signs in.
 */
export async function runHost(
  stage: string,
  files: readonly string[],
): Promise<Outcome> {
  const output = path.resolve(await resultsFile(stage));
  const testsPath = await buildHostSuites(files, output);
  const lab = await startLab(console.log, { testDriver: true });
  try {
    const browser = await launchBrowser(CACHE, console.log);
    try {
      const code = await runInWindow(
        browser,
        lab.server.address,
        {
          developmentPath: lab.signInExtension,
          testsPath,
          trustedExtensions: ["acr-doctor.acr-doctor"],
        },
        ([mark, ...parts]) => {
          if (mark === FROM_TEST) {
            console.log(format(...parts));
          }
        },
      );
      const outcome = await readResults(stage, output);
      return code !== 0 && outcome.failed.length === 0
        ? failure(`${stage}: the extension host ended with ${code}`)
        : outcome;
    } finally {
      await browser.close();
    }
  } finally {
    await lab.stop();
  }
}
