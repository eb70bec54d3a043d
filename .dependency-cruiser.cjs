const { mayImport, pure } = require("./layers.cjs");

const entries = [
  "src/app/entry.ts",
  "src/app/identity.ts",
  "src/cli/main.ts",
  "src/extension/extension.ts",
  "src/probes/worker.ts",
  "src/webview/main.ts",
];

const exactly = (paths) => `^(${paths.join("|").replaceAll(".", "\\.")})$`;

const directions = Object.entries(mayImport).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import only ${[layer, ...allowed].join(", ")}.`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...directions,
    {
      name: "pure",
      comment:
        "The inner layers know no Node, no VS Code and no Azure package.",
      severity: "error",
      from: { path: `^src/(${pure.join("|")})/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-packages",
      comment:
        "The one package of the inner layers is ipaddr.js, for addresses.",
      severity: "error",
      from: { path: `^src/(${pure.join("|")})/` },
      to: {
        path: "node_modules|^vscode$",
        pathNot: "node_modules/ipaddr\\.js/",
      },
    },
    {
      name: "web-view-is-shown-a-view",
      comment:
        "The web view knows the report's view model, the messages it exchanges, and nothing else.",
      severity: "error",
      from: { path: "^src/webview/" },
      to: {
        path: "^src/report/",
        pathNot:
          "^src/report/(view|explained|(panel|explanation)-protocol)\\.ts$",
      },
    },
    {
      name: "extension-starts-without-azure",
      comment:
        "dist/extension.js holds no Azure code: only load.ts reaches it, at first use.",
      severity: "error",
      from: {
        path: "^src/extension/",
        pathNot: "^src/extension/load\\.ts$",
      },
      to: { path: "^src/app/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphan",
      comment: "A file that nothing imports is dead, unless it is an entry.",
      severity: "error",
      from: { orphan: true, pathNot: `${exactly(entries)}|\\.d\\.ts$` },
      to: {},
    },
  ],
  options: {
    exclude: { path: "\\.test\\.ts$" },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
