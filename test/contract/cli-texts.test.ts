import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import {
  startCommandLine,
  type CommandLine,
  type Ended,
} from "./command-line.ts";

interface DiagnosisJson {
  readonly journeys: readonly {
    readonly consumer: { readonly name: string };
    readonly verdict: string;
    readonly proof: string;
    readonly texts?: readonly {
      readonly source: string;
      readonly line: number;
      readonly stance: string;
    }[];
  }[];
}

const denied =
  "2099-01-11T10:00:00Z ERROR - DockerApiException: Get \"https://contosoweb.azurecr.io/v2/\": denied: client with IP '198.51.100.13' is not allowed access.\n";
const pulled =
  '2099-01-11T10:00:00Z Successfully pulled image "contosoweb.azurecr.io/shop/admin:2.0.1"\n';
const password = "Registry/Password1234567890+ACRDnQ7x1";

function told({ stdout }: Ended): Record<string, string[]> {
  const { journeys } = JSON.parse(stdout) as DiagnosisJson;
  return Object.fromEntries(
    journeys.flatMap(({ consumer, verdict, proof, texts = [] }) =>
      texts.length === 0
        ? []
        : [
            [
              consumer.name,
              [verdict, proof, ...texts.map(({ stance }) => stance)],
            ],
          ],
    ),
  );
}

describe("acr-doctor diagnose --log", function () {
  this.timeout(60_000);
  let line: CommandLine;

  before(async () => {
    line = await startCommandLine([contosoFile]);
    await writeFile(
      join(line.folder, "denied.log"),
      `login -p ${password}\n${denied.trim()} (password=${password})\n`,
    );
    await writeFile(join(line.folder, "pulled.log"), pulled);
  });

  after(() => line.stop());

  const diagnose = "diagnose contosoweb --no-probes --format json".split(" ");

  it("finds by the address whose text it is, and confirms the cause", async () => {
    const ended = await line.run([...diagnose, "--log", "denied.log"]);
    assert.deepEqual(told(ended), {
      "shop-web": ["blocked", "configured", "confirms"],
    });
  });

  it("takes a text for that of the one consumer that is named", async () => {
    const words = [...diagnose, "--for", "shop-admin", "--log", "pulled.log"];
    assert.deepEqual(told(await line.run(words)), {
      "shop-admin": ["passes", "observed", "confirms"],
    });
    const doubted = [...diagnose, "--for", "shop-admin", "--log", "denied.log"];
    const ended = await line.run(doubted);
    assert.deepEqual(told(ended), {
      "shop-admin": ["unknown", "configured", "contradicts"],
    });
    assert.equal(ended.exitCode, 3);
  });

  it("fetches the log of the consumer that is named, and confirms the cause", async () => {
    const words = [...diagnose, "--for", "shop-web", "--fetch-log"];
    const ended = await line.run(words);
    assert.deepEqual(told(ended), {
      "shop-web": ["blocked", "configured", "confirms", "confirms"],
    });
    assert.match(ended.stderr, /^Read: .*\/shop-web\/containerlogs$/m);
  });

  it("looks up the consumers that are named in one query", async () => {
    const queries = async (...names: string[]) => {
      line.sandbox.log.clear();
      const named = names.flatMap((name) => ["--for", name]);
      await line.run([...diagnose, ...named, "--fetch-log"]);
      const { entries } = line.sandbox.log;
      for (const name of names) {
        const log = `/${name}/containerlogs`;
        assert.ok(entries.some(({ path }) => path.endsWith(log)));
      }
      return entries.filter(({ plane }) => plane === "graph").length;
    };
    const forOne = await queries("shop-web");
    assert.notEqual(forOne, 0);
    assert.equal(await queries("shop-web", "shop-admin"), forOne);
  });

  it("diagnoses without a log that may not be fetched, and says so", async () => {
    const words = [...diagnose, "--for", "aks-delivery", "--fetch-log"];
    const ended = await line.run(words);
    assert.deepEqual(told(ended), {});
    assert.notEqual(ended.stdout, "");
    assert.match(
      ended.stderr,
      /The log of aks-delivery is no evidence .* AKS starts a pod .* --yes/,
    );
  });

  it("reads several, and adds them to a saved landscape without a secret", async () => {
    const saving = ["--save-landscape", "saved.json", "--log", "denied.log"];
    await line.run([...diagnose, ...saving]);
    const saved = await readFile(join(line.folder, "saved.json"), "utf8");
    assert.ok(saved.includes("client with IP '198.51.100.13'"));
    assert.ok(!saved.includes(password));
    const again = ["diagnose", "--landscape", "saved.json", "--format", "json"];
    const ended = await line.run([...again, "--log", "denied.log"], {
      cloud: null,
      user: null,
    });
    assert.deepEqual(told(ended), {
      "shop-web": ["blocked", "configured", "confirms", "confirms"],
    });
  });

  it("says which text could not be read, before Azure is asked", async () => {
    const words = [...diagnose, "--log", "denied.log", "--log", "gone.log"];
    const { exitCode, stderr, stdout } = await line.run(words, { user: null });
    assert.equal(exitCode, 2);
    assert.match(
      stderr,
      /gone\.log cannot be read: ENOENT: no such file or directory$/m,
    );
    assert.equal(stdout, "");
  });
});
