import assert from "node:assert/strict";
import {
  brokenJson,
  captivePortal,
  deletedMeanwhile,
  dropped,
  foreignNextLink,
} from "../sandbox/fault-kinds.ts";
import type { Fault } from "../sandbox/faults.ts";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";

const graph: Pick<Fault, "matches"> = {
  matches: ({ plane }) => plane === "graph",
};

const registryDocument: Pick<Fault, "matches"> = {
  matches: ({ plane, method, path }) =>
    plane === "arm" && method === "GET" && /\/contosotools$/i.test(path),
};

const siteDocument: Pick<Fault, "matches"> = {
  matches: ({ plane, path }) =>
    plane === "arm" && /\/sites\/tools-portal$/i.test(path),
};

describe("acr-doctor, when Azure does not answer as it should", function () {
  this.timeout(60_000);
  let line: CommandLine;

  before(async () => {
    line = await startCommandLine([contosoFile]);
  });

  after(() => line.stop());

  afterEach(() => {
    line.sandbox.faults.clear();
  });

  const failures: readonly (readonly [string, Fault, RegExp])[] = [
    [
      "a captive portal answers for Azure",
      captivePortal(graph),
      /What answered was not Azure.*sign in to the network/,
    ],
    [
      "answers break off",
      brokenJson(graph),
      /could not be understood|was not Azure/,
    ],
    ["Azure cannot be reached", dropped(graph), /could not be reached/],
    [
      "the sign-in is refused",
      {
        matches: ({ plane }) => plane === "entra",
        instead: () => ({ status: 401, body: { error: "invalid_client" } }),
      },
      /Could not sign in to Azure/,
    ],
  ];
  for (const [name, fault, sentence] of failures) {
    it(`says so: ${name}`, async () => {
      line.sandbox.faults.add(fault);
      const ended = await line.run(["diagnose", "contosotools"]);
      assert.equal(ended.exitCode, 2, ended.stdout);
      assert.match(ended.stderr, sentence);
      assert.doesNotMatch(ended.stderr, /^\s+at |\{\w+\}|undefined/m);
      assert.equal(ended.stdout, "");
    });
  }

  const gaps: readonly (readonly [string, Fault])[] = [
    ["the registry was deleted meanwhile", deletedMeanwhile(registryDocument)],
    ["the app was deleted meanwhile", deletedMeanwhile(siteDocument)],
    ["a captive portal answers for the app", captivePortal(siteDocument)],
    ["the app's document breaks off", brokenJson(siteDocument)],
    ["the app's document is dropped", dropped(siteDocument)],
    [
      "a list of role assignments goes on at another host",
      foreignNextLink(
        { matches: ({ path }) => /roleAssignments$/i.test(path) },
        "https://collector.example.com/next",
      ),
    ],
  ];
  for (const [name, fault] of gaps) {
    it(`goes on with the rest, and never says that it works: ${name}`, async () => {
      line.sandbox.faults.add(fault);
      const ended = await line.run(["diagnose", "contosotools"]);
      assert.ok(ended.exitCode === 1 || ended.exitCode === 3, ended.stderr);
      assert.match(ended.stdout, /What could not be looked at:/);
      assert.doesNotMatch(ended.stdout, /✓ Web app tools-portal/);
      assert.doesNotMatch(
        ended.stdout + ended.stderr,
        /^\s+at |\{\w+\}|undefined/m,
      );
    });
  }
});
