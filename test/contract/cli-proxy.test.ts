import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  answer,
  startProxy,
  type Conduct,
  type Connect,
} from "../network/forward-proxy.ts";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import {
  startCommandLine,
  type CommandLine,
  type Ended,
} from "./command-line.ts";

/** Nobody answers there: names lead nowhere, so that the proxy is the only way to a registry. */
const deadResolver = "127.0.0.1:9";

const credentials = "dana:s3cr3t";

/** A journey as the command prints it. */
interface Journey {
  readonly verdict: string;
  readonly proof: string;
  readonly stoppedAt: string | null;
  readonly causes: readonly string[];
}

interface Diagnosed {
  readonly ended: Ended;
  readonly connects: readonly Connect[];
  /** What was saved of the landscape. */
  readonly saved: string;
}

describe("the command line behind a proxy", function () {
  this.timeout(60_000);
  let line: CommandLine;
  let cloudFile: string;

  before(async () => {
    line = await startCommandLine([contosoFile]);
    cloudFile = await line.writeCloudFile({ resolver: deadResolver });
  });

  after(() => line.stop());

  /** Diagnoses the pull of an image by this machine, whose proxy behaves like that. */
  async function diagnose(
    conduct: (connect: Connect) => Conduct,
    format = "json",
  ): Promise<Diagnosed> {
    const upstream = line.sandbox.clouds[0]!.settings.port;
    const proxy = await startProxy({ upstream, conduct });
    const landscape = join(line.folder, "landscape.json");
    const ended = await line.run(
      [
        ...["diagnose", "contosotools", "--for", "machine"],
        ...["--image", "tools/wiki:1.8", "--format", format],
        ...["--cloud", cloudFile, "--save-landscape", landscape],
      ],
      {
        cloud: null,
        environment: {
          HTTPS_PROXY: proxy.address.replace("//", `//${credentials}@`),
          NO_PROXY: "localhost,127.0.0.1",
        },
      },
    );
    await proxy.stop();
    const saved = await readFile(landscape, "utf8");
    return { ended, connects: proxy.connects, saved };
  }

  function journeyOf({ ended }: Diagnosed): Journey {
    const [journey] = (JSON.parse(ended.stdout) as { journeys: Journey[] })
      .journeys;
    assert.ok(journey, ended.stderr);
    return journey;
  }

  function assertNoCredentials({ ended, saved }: Diagnosed): void {
    const encoded = Buffer.from(credentials).toString("base64");
    for (const text of [ended.stdout, ended.stderr, saved]) {
      assert.ok(!text.includes("s3cr3t") && !text.includes(encoded));
    }
  }

  it("follows the pull through it, down to the first byte of a layer", async () => {
    const diagnosed = await diagnose(() => "tunnel");
    const journey = journeyOf(diagnosed);
    assert.equal(journey.verdict, "passes", JSON.stringify(journey));
    assert.equal(journey.proof, "observed");
    assert.equal(diagnosed.ended.exitCode, 0);
    assertNoCredentials(diagnosed);
  });

  it("names the hosts that the proxy forbids", async () => {
    const diagnosed = await diagnose(({ authority }) =>
      authority.startsWith("contosotools.azurecr.io") ? "tunnel" : answer(403),
    );
    const journey = journeyOf(diagnosed);
    assert.equal(journey.stoppedAt, "route");
    assert.deepEqual(journey.causes, ["client-proxy-blocks-host"]);
    assert.equal(diagnosed.ended.exitCode, 1);
  });

  it("says in a report what the proxy wants, and keeps the credentials to itself", async () => {
    const diagnosed = await diagnose(
      () => answer(407, { "proxy-authenticate": "Negotiate" }),
      "markdown",
    );
    const { stdout } = diagnosed.ended;
    assert.match(
      stdout,
      /http:\/\/127\.0\.0\.1:\d+ of this machine wants credentials \(Negotiate\)/,
    );
    assert.ok(
      diagnosed.connects.every(
        ({ headers }) => headers["proxy-authorization"] !== undefined,
      ),
    );
    assertNoCredentials(diagnosed);
  });
});
