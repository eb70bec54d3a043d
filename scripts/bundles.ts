import type { BuildOptions, Plugin } from "esbuild";

/** Loaded at first use, each a file of its own: the import of the source becomes one of the bundle. */
const lazy: Readonly<Record<string, string>> = {
  "../app/entry.ts": "./azure.js",
  "../app/explain-entry.ts": "./explain.js",
  "./identity.ts": "./identity.js",
  "./judge.ts": "./judge.js",
  "../report/entry.ts": "./report.js",
  "./explain-entry.ts": "./explain.js",
  "./consumer-logs.ts": "./logs.js",
};

const loadLater: Plugin = {
  name: "load-later",
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      const bundle = lazy[path];
      return kind === "dynamic-import" && bundle !== undefined
        ? { path: bundle, external: true }
        : undefined;
    });
  },
};

/** In the extension host every `require("vscode")` looks for its caller among all extensions: once is enough. */
const vscodeOnce: Plugin = {
  name: "vscode-once",
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace, path }) =>
      namespace === "vscode-once"
        ? { path, external: true }
        : { path, namespace: "vscode-once" },
    );
    build.onLoad({ filter: /.*/, namespace: "vscode-once" }, () => ({
      contents: 'module.exports = require("vscode");',
    }));
  },
};

const node: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: "none",
  platform: "node",
  format: "cjs",
  target: "node20",
  // jsonc-parser and others carry a UMD main that cannot be bundled for Node.
  mainFields: ["module", "main"],
  // The proxy agents log through it, the proxy's address with its password included, where DEBUG is set.
  alias: { debug: "./scripts/silent-debug.ts" },
  plugins: [loadLater],
};

/** Every file of code that is shipped, by its name in `dist/`. */
export const bundles: Readonly<Record<string, BuildOptions>> = {
  "extension.js": {
    ...node,
    entryPoints: ["src/extension/extension.ts"],
    plugins: [loadLater, vscodeOnce],
  },
  "azure.js": { ...node, entryPoints: ["src/app/entry.ts"] },
  "judge.js": { ...node, entryPoints: ["src/app/judge.ts"] },
  "report.js": { ...node, entryPoints: ["src/report/entry.ts"] },
  "explain.js": { ...node, entryPoints: ["src/app/explain-entry.ts"] },
  "logs.js": { ...node, entryPoints: ["src/app/consumer-logs.ts"] },
  "identity.js": { ...node, entryPoints: ["src/app/identity.ts"] },
  "probe-worker.js": { ...node, entryPoints: ["src/probes/worker.ts"] },
  "cli.js": {
    ...node,
    entryPoints: ["src/cli/main.ts"],
    // CommonJS knows its own place by another name.
    define: { "import.meta.url": "bundleUrl" },
    banner: {
      js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;',
    },
  },
  "webview.js": {
    bundle: true,
    minify: true,
    legalComments: "none",
    platform: "browser",
    format: "iife",
    target: "es2022",
    entryPoints: ["src/webview/main.ts"],
  },
};
