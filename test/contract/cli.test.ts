import assert from "node:assert/strict";
import { once } from "node:events";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { putDocker } from "../network/put-docker.ts";
import { contosoChinaFile, contosoFile } from "../sandbox/tenants/contoso.ts";
import {
  startCommandLine,
  type CommandLine,
  type Ended,
} from "./command-line.ts";

interface DiagnosisJson {
  readonly schema: string;
  readonly verdict: string;
  readonly journeys: readonly {
    readonly consumer: { readonly name: string; readonly kind: string };
    readonly verdict: string;
    readonly hops: readonly {
      readonly hop: string;
      readonly verdict: string;
    }[];
  }[];
}

function parse({ stdout }: Ended): DiagnosisJson {
  return JSON.parse(stdout) as DiagnosisJson;
}

describe("acr-doctor diagnose", function () {
  this.timeout(60_000);
  let line: CommandLine;

  before(async () => {
    line = await startCommandLine([contosoFile, contosoChinaFile]);
  });

  after(() => line.stop());

  it("prints the diagnosis alone on standard output, the progress beside it", async () => {
    const ended = await line.run([
      "diagnose",
      "contosoweb",
      "--format",
      "json",
    ]);
    const diagnosis = parse(ended);
    assert.equal(diagnosis.schema, "acr-doctor/diagnosis/1");
    assert.equal(diagnosis.verdict, "blocked");
    assert.equal(diagnosis.journeys.length, 3);
    assert.match(ended.stderr, /^Looking for contosoweb$/m);
    assert.equal(ended.exitCode, 1);
  });

  it("takes a login server and a resource id as well", async () => {
    const byServer = await line.run([
      "diagnose",
      "contosotools.azurecr.io",
      "--format",
      "json",
    ]);
    const { registry } = JSON.parse(byServer.stdout) as {
      registry: { id: string };
    };
    const byId = await line.run(["diagnose", registry.id, "--format", "json"]);
    assert.deepEqual(verdicts(byId), verdicts(byServer));
  });

  it("speaks to people in text and in Markdown", async () => {
    const text = await line.run(["diagnose", "contosotools"]);
    assert.match(text.stdout, /^contosotools\.azurecr\.io\n/);
    assert.match(text.stdout, /tools\/portal in contosotools has no 2\.3\.0/);
    const markdown = await line.run([
      "diagnose",
      "contosotools",
      "--format",
      "markdown",
    ]);
    assert.match(markdown.stdout, /^# contosotools\.azurecr\.io\n/);
    for (const { stdout } of [text, markdown]) {
      assert.doesNotMatch(stdout, /\{\w+\}|undefined|\[object/);
    }
  });

  it("says what to run for a finding without a repair, with the names filled in", async () => {
    const { stdout } = await line.run([
      "diagnose",
      "contosoplatform",
      "--for",
      "aks-delivery",
      "--format",
      "json",
    ]);
    const { findings } = JSON.parse(stdout) as {
      findings: readonly { readonly rule: string; readonly az?: string }[];
    };
    const link = findings.find(({ rule }) => rule === "aks-vnet-not-linked");
    assert.match(
      link?.az ?? "",
      /^# In a linked network, other registries with private endpoints resolve only if this zone holds their records\.\naz network private-dns link vnet create --resource-group rg-connectivity --zone-name privatelink\.azurecr\.io --name <link> --virtual-network \S+\/virtualNetworks\/vnet-delivery --registration-enabled false --subscription \S+$/,
    );
  });

  it("ends with 0 when every pull works, and with 3 when that is not known", async () => {
    const wiki = ["diagnose", "contosotools", "--for", "tools-wiki"];
    assert.equal((await line.run(wiki)).exitCode, 0);
    const partner = await line.run(["diagnose", "contosopartner"]);
    assert.equal(partner.exitCode, 3);
  });

  it("asks about the consumers that were named, and about one image", async () => {
    const ended = await line.run([
      "diagnose",
      "contosotools",
      "--for",
      "machine",
      "--image",
      "tools/portal:2.4.0",
      "--format",
      "json",
    ]);
    const { journeys } = parse(ended);
    assert.deepEqual(
      journeys.map(({ consumer }) => consumer.kind),
      ["machine"],
    );
    assert.equal(ended.exitCode, 0, ended.stdout);
  });

  it("runs docker, but not with --no-probes", async () => {
    const bin = join(line.folder, "bin");
    const trace = join(line.folder, "docker-was-run");
    await putDocker(bin, [`: > ${trace}`]);
    const environment = { PATH: bin };
    await line.run(["diagnose", "contosotools", "--no-probes"], {
      environment,
    });
    await assert.rejects(access(trace), { code: "ENOENT" });
    await line.run(["diagnose", "contosotools"], { environment });
    await access(trace);
  });

  it("sends nothing to the registry with --no-probes", async () => {
    line.sandbox.log.clear();
    const ended = await line.run([
      "diagnose",
      "contosotools",
      "--no-probes",
      "--format",
      "json",
    ]);
    const planes = line.sandbox.log.entries.map(({ plane }) => plane);
    assert.ok(planes.includes("arm"));
    assert.ok(!planes.some((plane) => plane === "registry" || plane === "dns"));
    const wiki = parse(ended).journeys.find(
      ({ consumer }) => consumer.name === "tools-wiki",
    );
    assert.equal(wiki?.verdict, "passes");
    assert.ok(
      wiki.hops.some(
        ({ hop, verdict }) => hop === "image" && verdict === "not-asked",
      ),
    );
  });

  it("writes the result to a file", async () => {
    const ended = await line.run([
      "diagnose",
      "contosotools",
      "--format",
      "json",
      "--output",
      "result.json",
    ]);
    assert.equal(ended.stdout, "");
    assert.equal(ended.exitCode, 1);
    const file = await readFile(join(line.folder, "result.json"), "utf8");
    assert.match(file, /"schema": "acr-doctor\/diagnosis\/1"/);
  });

  it("judges a saved landscape as it judged Azure, byte for byte, without network", async () => {
    const saved = await line.run([
      "diagnose",
      "contosoweb",
      "--format",
      "json",
      "--save-landscape",
      "landscape.json",
    ]);
    line.sandbox.log.clear();
    const again = await line.run(
      ["diagnose", "--landscape", "landscape.json", "--format", "json"],
      { cloud: null, user: null },
    );
    assert.equal(parse(saved).verdict, "blocked");
    assert.equal(again.stdout, saved.stdout);
    assert.equal(again.exitCode, 1);
    assert.deepEqual(line.sandbox.log.entries, []);
  });

  it("names the refused request as support asks for it, in every format", async () => {
    const guid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    for (const [format, shown] of [
      [
        "markdown",
        `^- challenge › contosoweb\\.azurecr\\.io › correlation id: \`${guid}\`$`,
      ],
      ["text", `contosoweb\\.azurecr\\.io › correlation id = ${guid}$`],
      ["json", `"value": "${guid}"`],
    ] as const) {
      const { stdout } = await line.run([
        "diagnose",
        "contosoweb",
        "--for",
        "machine",
        "--format",
        format,
      ]);
      assert.match(stdout, new RegExp(shown, "m"));
    }
  });

  it("stops at Ctrl+C", async () => {
    line.sandbox.faults.delayMs = 2000;
    const { child, ended } = line.start(["diagnose", "contosoweb"]);
    await once(child.stderr!, "data");
    child.kill("SIGINT");
    const { exitCode, stdout, stderr } = await ended;
    line.sandbox.faults.clear();
    assert.equal(exitCode, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^Stopped\.$/m);
  });

  for (const words of [
    ["diagnose", "contosoweb", "--for", "aks-delivery", "--fetch-log", "--yes"],
    ["explain", "--for", "aks-delivery", "--yes"],
  ]) {
    it(`goes on with nothing after Ctrl+C: ${words.join(" ")}`, async () => {
      let requests = 0;
      line.sandbox.faults.delayMs = 500;
      line.sandbox.faults.add({
        before: () => {
          requests += 1;
          if (requests === 1) {
            child.kill("SIGINT");
          }
        },
      });
      const { child, ended } = line.start(words);
      const { exitCode, stdout, stderr } = await ended;
      line.sandbox.faults.clear();
      assert.equal(exitCode, 2);
      assert.equal(stdout, "");
      assert.match(stderr, /^Stopped\.$/m);
      assert.equal(requests, 1);
    });
  }

  it("does not mind a reader that goes away", async () => {
    const { child, ended } = line.start(["rules"], { cloud: null });
    child.stdout?.destroy();
    const { exitCode, stderr } = await ended;
    assert.equal(exitCode, 0);
    assert.equal(stderr, "");
  });

  it("logs its requests when it is asked to", async () => {
    const { stderr } = await line.run(["diagnose", "contosotools"], {
      environment: { ACR_DOCTOR_DEBUG: "1" },
    });
    assert.match(stderr, /^debug: .*GET/m);
  });

  function verdicts(ended: Ended): string[] {
    return parse(ended).journeys.map(({ verdict }) => verdict);
  }
});
