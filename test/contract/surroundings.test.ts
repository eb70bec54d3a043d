import assert from "node:assert/strict";
import { startCommandLine, type CommandLine } from "./command-line.ts";
import { contosoFile } from "./read.ts";

const artifacts = "mcr.example.test";

describe("hosts beside the registry, in a diagnosis", function () {
  this.timeout(60_000);
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine([contosoFile]);
  });
  after(() => line.stop());

  const diagnose = async (more: object): Promise<string> => {
    const file = await line.writeCloudFile(more);
    const words = ["diagnose", "contosotools", "--for", "machine"];
    const { stdout } = await line.run(
      [...words, "--format", "markdown", "--cloud", file],
      { cloud: null, user: "dana@contoso.example" },
    );
    return stdout;
  };

  it("stop nothing, and are named when this machine does not reach them", async () => {
    const report = await diagnose({ artifactRegistry: artifacts });
    assert.match(report, /^The pull works\./m);
    assert.match(
      report,
      new RegExp(
        `^This machine reaches contosotools, but not Microsoft Artifact Registry \\(${artifacts.replaceAll(".", "\\\\?\\.")}, NXDOMAIN\\)`,
        "m",
      ),
    );
    assert.match(report, /What was checked:.*Connection to the sign-in host/);
  });

  it("are not asked for where the cloud has none", async () => {
    assert.doesNotMatch(await diagnose({}), /Artifact Registry/);
  });
});
