import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/vscode/browser.ts";
import { judge } from "../../src/app/judge.ts";
import { text } from "../../src/messages/text.ts";
import { buildView } from "../../src/report/build-view.ts";
import type { PanelState, PanelWord } from "../../src/report/panel-protocol.ts";
import { landscape } from "../landscapes/builder.ts";
import { selectedNetworks } from "../landscapes/workload-documents.ts";
import { privately } from "../reports/landscapes.ts";
import { axeProblems } from "./axe-problems.ts";
import { openReportPage, themes, type Theme } from "./report-page.ts";

const cache = path.join(import.meta.dirname, "..", "..", ".vscode-test");

/** An app of which one of two addresses is let in, an app that passes, and a machine that was not probed. */
const contoso = landscape()
  .registry({ properties: selectedNetworks("203.0.113.1") })
  .webApp({
    name: "shop-web",
    properties: { outboundIpAddresses: "203.0.113.1,203.0.113.2" },
  })
  .webApp({
    name: "shop-admin",
    properties: { outboundIpAddresses: "203.0.113.1" },
  })
  .machine()
  .build();

function state(more: Partial<PanelState> = {}): PanelState {
  const words: readonly PanelWord[] = [
    "diagnoseAgain",
    "copyReport",
    "copyHosts",
    "openDocument",
    "verdict.blocked",
    "verdict.passes",
    "verdict.unknown",
    "hops",
    "repair.verified",
    "repair.unverified",
    "restored",
  ];
  return {
    key: "public/contosoweb",
    target: {},
    view: buildView(judge(contoso), contoso),
    readAt: "just now",
    stale: false,
    restored: false,
    words: Object.fromEntries(
      words.map((word) => [word, text(`extension.panel.${word}`)]),
    ) as PanelState["words"],
    ...more,
  };
}

/** A registry with a private endpoint: its names are a table. */
const withNames = state({ view: buildView(judge(privately), privately) });

const repaired = state({
  stale: true,
  repair: { title: "Allow it", before: state().view, verified: true },
});

describe("the report's page", function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser(cache, () => undefined);
  });

  after(() => browser.close());

  it("tells a whole story", async () => {
    const { page, show } = await openReportPage(browser, "dark");
    await show(state());
    await page
      .getByRole("heading", { name: "contosoweb.azurecr.io" })
      .waitFor();
    const pull = page.getByRole("article", { name: "Web app shop-web" });
    const hops = pull.getByRole("list", { name: /hop by hop/ });
    assert.equal(await hops.getByRole("listitem").count(), 7);
    assert.match(
      await hops.getByRole("listitem").filter({ hasText: "Admit" }).innerText(),
      /stops here/,
    );
    const changes = page.getByRole("button", { name: "Apply…" });
    assert.ok((await changes.count()) > 0);
    await page.close();
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has no accessibility problem that axe knows, ${theme}`, async () => {
      const { page, show } = await openReportPage(browser, theme);
      for (const shown of [state(), repaired, withNames]) {
        await show(shown);
        assert.deepEqual(await axeProblems(page), []);
      }
      await page.close();
    });
  }

  for (const width of [300, 640, 1400]) {
    it(`needs no sideways scrolling at a width of ${width}`, async () => {
      const { page, show } = await openReportPage(browser, "light", width);
      for (const shown of [repaired, withNames]) {
        await show(shown);
        await page.getByRole("heading", { level: 1 }).waitFor();
        const contentWidth = await page.evaluate(
          "document.documentElement.scrollWidth",
        );
        assert.ok(
          Number(contentWidth) <= width,
          `${String(contentWidth)} wide`,
        );
      }
      await page.close();
    });
  }

  it("asks for what its buttons say, by keyboard", async () => {
    const { page, show, requests } = await openReportPage(browser, "dark");
    await show(state());
    for (const name of [
      "Diagnose again",
      "Copy report",
      "Copy allow list of hosts",
      "Registry document",
    ]) {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    }
    const [change] = state().view.changes;
    assert.ok(change);
    for (const name of ["Apply…", "Preview", "Copy Azure CLI lines"]) {
      await page.getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
    }
    const evidence = page
      .getByRole("button", { name: /networkRuleSet/ })
      .first();
    await evidence.click();
    const asked = await requests();
    assert.deepEqual(asked.slice(0, 8), [
      { kind: "ready" },
      { kind: "diagnose-again" },
      { kind: "copy-report" },
      { kind: "copy-hosts" },
      { kind: "open-document" },
      { kind: "apply", change: change.id },
      { kind: "preview", change: change.id },
      { kind: "copy-az", change: change.id },
    ]);
    assert.equal(asked[8]?.kind, "reveal");
    await page.close();
  });

  it("shows where the names of a registry with a private endpoint lead", async () => {
    const { page, show } = await openReportPage(browser, "dark");
    await show(withNames);
    const row = page.getByRole("row", { name: /^contosoweb\.azurecr\.io/ });
    const cells = await row.getByRole("cell").allInnerTexts();
    assert.deepEqual(cells.slice(0, 2), [
      "pe-hub in hub (no zone group keeps its records)",
      "10.0.9.5",
    ]);
    assert.match(cells[2] ?? "", /zone linked to spoke: there is none/);
    await page.close();
  });

  it("shows what to run for a finding without a repair, and copies it", async () => {
    const { page, show, requests } = await openReportPage(browser, "dark");
    await show(withNames);
    const index = withNames.view.findings.findIndex(
      ({ commands }) => commands !== "",
    );
    const details = page.locator(`#commands-${index}`);
    await details.locator("summary").click();
    assert.equal(
      await details.locator("pre").innerText(),
      withNames.view.findings[index]?.commands,
    );
    await details.getByRole("button", { name: "Copy what to run" }).click();
    assert.deepEqual((await requests()).at(-1), {
      kind: "copy-commands",
      finding: index,
    });
    await page.close();
  });

  it("keeps the focus and open details when it is brought up to date", async () => {
    const { page, show } = await openReportPage(browser, "dark");
    await show(state());
    const details = page.locator("details").first();
    const wasOpen = await details.getAttribute("open");
    assert.equal(wasOpen, null);
    await details.locator("summary").click();
    await page.getByRole("button", { name: "Copy report" }).focus();
    await show(state({ stale: true }));
    assert.equal(
      await page.evaluate("document.activeElement.id"),
      "copy-report",
    );
    assert.notEqual(
      await page.locator("details").first().getAttribute("open"),
      null,
    );
    assert.match(
      await page.getByRole("status").innerText(),
      /may be out of date/,
    );
    await page.close();
  });

  it("shows names as text, whatever they hold", async () => {
    const { page, show } = await openReportPage(browser, "dark");
    const { view } = state();
    const evil = '<img src=x onerror="document.title=1"><b>x</b>';
    await show(state({ view: { ...view, title: evil, summary: evil } }));
    assert.equal(
      await page.getByRole("heading", { level: 1 }).innerText(),
      evil,
    );
    assert.equal(await page.locator("img, b").count(), 0);
    await page.close();
  });
});
