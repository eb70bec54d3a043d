import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text as textOf } from "node:stream/consumers";
import { builtCli } from "./built-cli.ts";

interface ExplanationJson {
  readonly schema: string;
  readonly related: boolean;
  readonly matches: readonly {
    readonly line: number;
    readonly hop: string | null;
    readonly registry: string | null;
    readonly clientIp: string | null;
  }[];
}

/** Runs `acr-doctor explain` with a text on its standard input. */
async function explain(
  input: string | Buffer,
): Promise<{ exitCode: number | null; explanation: ExplanationJson }> {
  const words = [await builtCli(), "explain", "-", "--format", "json"];
  const child = spawn(process.execPath, words, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(input);
  const closed = once(child, "close");
  const said = await textOf(child.stdout);
  await closed;
  return {
    exitCode: child.exitCode,
    explanation: JSON.parse(said) as ExplanationJson,
  };
}

const denied =
  "pull\nError response from daemon: Get \"https://contosoreg.azurecr.io/v2/\": denied: client with IP '203.0.113.7' is not allowed access.\n";

describe("acr-doctor explain", function () {
  this.timeout(60_000);

  it("ends 0 for a registry's problem, and says which", async () => {
    const { exitCode, explanation } = await explain(denied);
    assert.equal(exitCode, 0);
    assert.equal(explanation.schema, "acr-doctor/explanation/1");
    assert.equal(explanation.related, true);
    const [match] = explanation.matches;
    assert.equal(match?.line, 2);
    assert.equal(match.hop, "admit");
    assert.equal(match.registry, "contosoreg.azurecr.io");
    assert.equal(match.clientIp, "203.0.113.7");
  });

  it("reads what PowerShell writes", async () => {
    const { exitCode } = await explain(
      Buffer.from(`\ufeff${denied}`, "utf16le"),
    );
    assert.equal(exitCode, 0);
  });

  it("ends 3 for anything else", async () => {
    const { exitCode, explanation } = await explain("no space left on device");
    assert.equal(exitCode, 3);
    assert.equal(explanation.related, false);
  });
});
