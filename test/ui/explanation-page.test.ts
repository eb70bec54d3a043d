import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/vscode/browser.ts";
import { explainText, explanationView } from "../../src/app/explain-entry.ts";
import type { ExplanationState } from "../../src/report/explanation-protocol.ts";
import { axeProblems } from "./axe-problems.ts";
import { openReportPage, themes, type Theme } from "./report-page.ts";

const cache = path.join(import.meta.dirname, "..", "..", ".vscode-test");

const denied =
  "docker: Error response from daemon: Head \"https://contosoweb.azurecr.io/v2/shop/web/manifests/1.4\": denied: client with IP '203.0.113.7' is not allowed access.";
const diskFull =
  "failed to register layer: write /usr/lib/x.so: no space left on device";

function state(
  text: string,
  more: Partial<ExplanationState> = {},
): ExplanationState {
  return {
    kind: "explanation",
    view: explanationView(explainText(text), "en"),
    origin: "pull.log",
    notes: [],
    hasDocument: true,
    explained: {},
    ...more,
  };
}

const shown = [
  state(denied, { notes: ["A part of the log could not be read."] }),
  state(diskFull, { hasDocument: false }),
  state("nothing at all"),
];

describe("the page of an explanation", function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser(cache, () => undefined);
  });

  after(() => browser.close());

  it("says where the pull stops, why probably, and what would confirm it", async () => {
    const { page, show } = await openReportPage(browser, "dark");
    await show(state(denied));
    const failure = page.getByRole("article", {
      name: "contosoweb.azurecr.io/shop/web:1.4",
    });
    const hops = failure.getByRole("list", { name: /hop by hop/ });
    const stops = hops.getByRole("listitem").filter({ hasText: "stops here" });
    assert.match(await stops.innerText(), /^Admit/);
    const causes = failure.getByRole("list", { name: /^Likely causes/ });
    const first = causes.locator(":scope > li").first();
    assert.match(await first.innerText(), /do not list the client's public IP/);
    assert.match(await first.innerText(), /Confirmed when/);
    assert.match(
      await failure.locator("blockquote").innerText(),
      /client with IP '203\.0\.113\.7'/,
    );
    await page.close();
  });

  it("says what is no registry's problem, and offers no diagnosis of it", async () => {
    const { page, show } = await openReportPage(browser, "dark");
    await show(state(diskFull));
    await page
      .getByRole("banner")
      .getByText("Not related", { exact: true })
      .waitFor();
    assert.equal(
      await page.getByRole("button", { name: "Diagnose this journey" }).count(),
      0,
    );
    await page.close();
  });

  it("asks for what its buttons say, by keyboard", async () => {
    const { page, show, requests } = await openReportPage(browser, "dark");
    await show(state(denied));
    for (const name of [
      "Copy as Markdown",
      "Diagnose this journey",
      "Show the line",
      "Address of the client",
    ]) {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    }
    assert.deepEqual(await requests(), [
      { kind: "ready" },
      { kind: "copy-explanation" },
      { kind: "diagnose-journey", failure: 0 },
      { kind: "show-line", failure: 0 },
      { kind: "open-help", rule: "registry-ip-rules-client-not-included" },
    ]);
    await page.close();
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has no accessibility problem that axe knows, ${theme}`, async () => {
      const { page, show } = await openReportPage(browser, theme);
      for (const each of shown) {
        await show(each);
        assert.deepEqual(await axeProblems(page), []);
      }
      await page.close();
    });
  }

  it("needs no sideways scrolling where it is narrow", async () => {
    const { page, show } = await openReportPage(browser, "light", 300);
    await show(state(denied));
    await page.getByRole("heading", { level: 1 }).waitFor();
    const width = await page.evaluate("document.documentElement.scrollWidth");
    assert.ok(Number(width) <= 300, `${String(width)} wide`);
    await page.close();
  });
});
