/** A stage that passes or fails as a whole and counts as one test. */
export interface CommandStage {
  readonly name: string;
  /** A script of package.json. */
  readonly script: string;
}

/** A stage of mocha suites, each of whose tests counts. */
export interface SuiteStage {
  readonly name: string;
  /** Globs of test files. */
  readonly files: readonly string[];
  /** Where the suites run: in this Node, or in VS Code's extension host. */
  readonly host: "node" | "vscode";
}

/** Everything that `npm test` does, in this order: what is quick to tell comes first. */
export const stages: readonly (CommandStage | SuiteStage)[] = [
  { name: "types", script: "typecheck" },
  { name: "lint", script: "lint" },
  { name: "format", script: "format:check" },
  { name: "layers", script: "layers" },
  { name: "dead code", script: "dead-code" },
  { name: "generated files", script: "generate:check" },
  {
    name: "unit",
    files: [
      "src/**/*.test.ts",
      "test/gates/**/*.test.ts",
      "test/reports/**/*.test.ts",
    ],
    host: "node",
  },
  { name: "local Azure", files: ["test/sandbox/**/*.test.ts"], host: "node" },
  { name: "build", script: "build" },
  { name: "package", script: "package" },
  { name: "network", files: ["test/network/**/*.test.ts"], host: "node" },
  { name: "contract", files: ["test/contract/**/*.test.ts"], host: "node" },
  { name: "host", files: ["test/host/**/*.test.ts"], host: "vscode" },
  { name: "ui", files: ["test/ui/**/*.test.ts"], host: "node" },
];
