import assert from "node:assert/strict";
import type { Answer, Request } from "../sandbox/http/exchange.ts";
import { find } from "./contoso-edits.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";
import { contosoFile } from "./read.ts";

const blobHost = "westeuropemanaged1.blob.core.windows.net";
const dataHost = "contosotools.westeurope.data.azurecr.io";

interface DiagnosisJson {
  readonly journeys: readonly {
    readonly verdict: string;
    readonly stoppedAt: string | null;
    readonly proof: string;
    readonly causes: readonly string[];
    readonly rights?: {
      readonly granted: readonly string[];
      readonly refused: readonly string[];
    };
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly message: string;
  }[];
}

describe("a pull of this machine, down to its layers", function () {
  this.timeout(60_000);
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine([contosoFile]);
  });
  after(() => line.stop());
  afterEach(() => {
    line.sandbox.faults.clear();
  });

  const diagnose = async (format: "json" | "markdown"): Promise<string> => {
    const image = ["--for", "machine", "--image", "tools/wiki:1.8"];
    const words = ["diagnose", "contosotools", ...image, "--format", format];
    return (await line.run(words)).stdout;
  };

  const judged = async () => {
    const { journeys, findings } = JSON.parse(
      await diagnose("json"),
    ) as DiagnosisJson;
    assert.ok(journeys[0]);
    const { verdict, stoppedAt, proof, causes } = journeys[0];
    const { message } = findings.find(({ rule }) => rule === causes[0]) ?? {};
    return { verdict, stoppedAt, proof, causes, message };
  };

  /** Whoever holds the layers answers like this. */
  const answering = (answer: Answer | "drop"): void => {
    line.sandbox.faults.add({
      matches: ({ path }: Request) => path.startsWith("/docker/registry/v2/"),
      instead: () => answer,
    });
  };

  const blocked = (rule: string, message: string) => ({
    verdict: "blocked",
    stoppedAt: "transfer",
    proof: "observed",
    causes: [rule],
    message,
  });

  it("is observed when the first byte came", async () => {
    const { message, ...journey } = await judged();
    assert.deepEqual(journey, {
      verdict: "passes",
      stoppedAt: null,
      proof: "observed",
      causes: [],
    });
    assert.equal(message, undefined);
    const fetched = line.sandbox.log.entries.filter(
      ({ plane }) => plane === "data",
    );
    assert.deepEqual([...new Set(fetched.map(({ host }) => host))], [blobHost]);
    assert.match(
      await diagnose("markdown"),
      /^The pull works\. Observed: token, manifest and the first byte/m,
    );
  });

  it("tells what the caller may do with the repository", async () => {
    assert.match(
      await diagnose("markdown"),
      / Your account may here: pull, push, .*; it may not: delete\.$/m,
    );
    const { journeys } = JSON.parse(await diagnose("json")) as DiagnosisJson;
    assert.deepEqual(journeys[0]?.rights, {
      granted: ["pull", "push", "metadata_read", "metadata_write", "list"],
      refused: ["delete"],
    });
  });

  for (const [what, prepare, reason] of [
    [
      "whose name the DNS server does not give",
      () => line.sandbox.faults.dns.set(blobHost, "servfail"),
      "SERVFAIL",
    ],
    [
      "that refuses the signed address",
      () => {
        const headers = { "x-ms-error-code": "AuthenticationFailed" };
        answering({ status: 403, headers, body: "<Error/>" });
      },
      "HTTP 403 AuthenticationFailed",
    ],
    [
      "that hangs up",
      () => {
        answering("drop");
      },
      "ECONNRESET",
    ],
  ] as const) {
    it(`stops at a blob host ${what}`, async () => {
      prepare();
      assert.deepEqual(
        await judged(),
        blocked(
          "client-tcp-443-blocked-blob",
          `contosotools serves its layers from ${blobHost}, from which this machine gets none (${reason}).`,
        ),
      );
    });
  }

  it("is undecided while the storage is busy", async () => {
    answering({ status: 503, body: "" });
    const { verdict, proof } = await judged();
    assert.deepEqual([verdict, proof], ["unknown", "configured"]);
  });

  it("goes to the data endpoint where there is one", async () => {
    line.sandbox.edit((tenant) => {
      const { properties } = find(tenant, "contosotools");
      properties["dataEndpointEnabled"] = true;
      properties["dataEndpointHostNames"] = [dataHost];
    });
    assert.equal((await judged()).proof, "observed");
    answering("drop");
    assert.deepEqual(
      await judged(),
      blocked(
        "client-tcp-443-blocked-data-endpoint",
        `This machine gets no layers from data endpoints of contosotools: ${dataHost} (ECONNRESET).`,
      ),
    );
  });
});
