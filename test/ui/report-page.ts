import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { bundles } from "../../scripts/bundles.ts";
import type {
  ExplanationRequest,
  ExplanationState,
} from "../../src/report/explanation-protocol.ts";
import type {
  PanelRequest,
  PanelState,
} from "../../src/report/panel-protocol.ts";

/** Colours of three of VS Code's themes, as far as the report uses them. */
export const themes = {
  dark: {
    "--vscode-editor-background": "#1f1f1f",
    "--vscode-editorWidget-background": "#202020",
    "--vscode-foreground": "#cccccc",
    "--vscode-descriptionForeground": "#9d9d9d",
    "--vscode-widget-border": "#313131",
    "--vscode-textLink-foreground": "#4daafc",
    "--vscode-textLink-activeForeground": "#4daafc",
    "--vscode-testing-iconFailed": "#f88070",
    "--vscode-testing-iconPassed": "#73c991",
    "--vscode-problemsWarningIcon-foreground": "#cca700",
    "--vscode-button-background": "#0078d4",
    "--vscode-button-foreground": "#ffffff",
    "--vscode-button-secondaryBackground": "#313131",
    "--vscode-button-secondaryForeground": "#cccccc",
    "--vscode-textCodeBlock-background": "#2b2b2b",
    "--vscode-focusBorder": "#0078d4",
  },
  light: {
    "--vscode-editor-background": "#ffffff",
    "--vscode-editorWidget-background": "#f8f8f8",
    "--vscode-foreground": "#3b3b3b",
    "--vscode-descriptionForeground": "#3b3b3b",
    "--vscode-widget-border": "#e5e5e5",
    "--vscode-textLink-foreground": "#005fb8",
    "--vscode-textLink-activeForeground": "#005fb8",
    "--vscode-testing-iconFailed": "#c72e0f",
    "--vscode-testing-iconPassed": "#1a7f37",
    "--vscode-problemsWarningIcon-foreground": "#895503",
    "--vscode-button-background": "#005fb8",
    "--vscode-button-foreground": "#ffffff",
    "--vscode-button-secondaryBackground": "#e5e5e5",
    "--vscode-button-secondaryForeground": "#3b3b3b",
    "--vscode-textCodeBlock-background": "#f8f8f8",
    "--vscode-focusBorder": "#005fb8",
  },
  "high contrast": {
    "--vscode-editor-background": "#000000",
    "--vscode-editorWidget-background": "#0c141f",
    "--vscode-contrastBorder": "#6fc3df",
    "--vscode-foreground": "#ffffff",
    "--vscode-descriptionForeground": "#ffffff",
    "--vscode-textLink-foreground": "#21a6ff",
    "--vscode-textLink-activeForeground": "#21a6ff",
    "--vscode-testing-iconFailed": "#f14c4c",
    "--vscode-testing-iconPassed": "#73c991",
    "--vscode-problemsWarningIcon-foreground": "#ffd370",
    "--vscode-button-border": "#6fc3df",
    "--vscode-button-foreground": "#ffffff",
    "--vscode-button-secondaryForeground": "#ffffff",
    "--vscode-textCodeBlock-background": "#000000",
    "--vscode-focusBorder": "#f38518",
  },
} as const;

export type Theme = keyof typeof themes;

/** The report's own page outside VS Code, under the same policy for its content. */
export interface ReportPage {
  readonly page: Page;
  readonly show: (state: PanelState | ExplanationState) => Promise<void>;
  /** What the page asked of the extension, in order. */
  readonly requests: () => Promise<(PanelRequest | ExplanationRequest)[]>;
}

export async function openReportPage(
  browser: Browser,
  theme: Theme,
  width = 900,
): Promise<ReportPage> {
  const { outputFiles } = await build({
    ...bundles["webview.js"],
    outdir: "memory",
    write: false,
  });
  const content = (extension: string): string =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const colours = Object.entries({
    ...themes[theme],
    "--vscode-font-family": "sans-serif",
    "--vscode-font-size": "13px",
    "--vscode-font-weight": "normal",
    "--vscode-editor-font-family": "monospace",
  }).map(([name, value]) => `${name}: ${value};`);
  await page.route("http://report.test/**", (route, request) => {
    const { pathname } = new URL(request.url());
    return route.fulfill(
      pathname === "/webview.js"
        ? { contentType: "text/javascript", body: content(".js") }
        : pathname === "/webview.css"
          ? { contentType: "text/css", body: content(".css") }
          : { contentType: "text/html", body: html(colours.join(" ")) },
    );
  });
  await page.addInitScript(`
    globalThis.asked = [];
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (request) => asked.push(request),
      setState: () => undefined,
    });
  `);
  await page.goto("http://report.test/");
  return {
    page,
    show: (state) =>
      page.evaluate(
        `window.dispatchEvent(new MessageEvent("message", { data: ${JSON.stringify(state)} }))`,
      ),
    requests: () => page.evaluate("globalThis.asked"),
  };
}

/** VS Code sets the theme's variables on the root; here a style sheet with a nonce does it. */
function html(colours: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>ACR Doctor</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-own'; style-src http://report.test 'nonce-theme'">
<style nonce="theme">:root { ${colours} } body { background: var(--vscode-editor-background); }</style>
<link rel="stylesheet" href="/webview.css">
</head><body><script nonce="own" src="/webview.js"></script></body></html>`;
}
