/** Layers that know no Node, no VS Code and no Azure package. */
const pure = ["model", "rules", "engine", "changes", "report", "messages"];

/** Who may import whom below src, each layer itself included. Types count too: a layer must not even know another's words. */
const mayImport = {
  model: [],
  messages: ["model"],
  changes: ["model"],
  engine: ["model"],
  rules: ["model", "engine", "changes"],
  report: ["model", "engine", "messages"],
  azure: ["model"],
  probes: ["model"],
  app: [
    "model",
    "rules",
    "engine",
    "changes",
    "report",
    "messages",
    "azure",
    "probes",
  ],
  cli: ["app", "report", "messages", "model"],
  extension: ["app", "report", "messages", "model"],
  webview: ["report"],
};

module.exports = { pure, mayImport };
