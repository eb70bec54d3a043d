import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Landscape } from "../../src/model/landscape.ts";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { readTenantFile } from "../sandbox/tenant-file.ts";
import type { Plane } from "../sandbox/request-log.ts";
import { plantDocker } from "./planted-docker.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";
import { plant, planted, talkativeError } from "./planted-secrets.ts";

/** The owner may read passwords, so the product does. */
const owner = "olivia@contoso.example";

describe("no secret gets out", function () {
  this.timeout(120_000);
  let line: CommandLine;
  let secrets: readonly string[];
  let docker: Awaited<ReturnType<typeof plantDocker>>;

  before(async () => {
    const tenant = readTenantFile(contosoFile);
    plant(tenant);
    secrets = [
      ...Object.values(planted),
      ...tenant.users.map(({ secret }) => secret),
    ];
    line = await startCommandLine([tenant]);
    docker = await plantDocker();
  });

  after(async () => {
    await line.stop();
    await rm(docker.DOCKER_CONFIG, { recursive: true });
  });

  beforeEach(() => {
    line.sandbox.faults.clear();
    line.sandbox.faults.secrets = [planted.token, planted.anyAnswer];
    line.sandbox.log.clear();
  });

  /** Runs the command as talkative as it can be, and holds all that it says and writes against the secrets. */
  async function run(...words: readonly string[]): Promise<string> {
    const { stdout, stderr } = await line.run(words, {
      user: owner,
      // A change remembers its cloud.
      ...(words[0] === "undo" ? { cloud: null } : {}),
      environment: {
        ACR_DOCTOR_DEBUG: "1",
        HTTPS_PROXY: `http://dana:${planted.proxyPassword}@127.0.0.1:9`,
        NO_PROXY: "127.0.0.1",
        ...docker,
      },
    });
    const written = await filesOf(line.folder);
    for (const [place, text] of Object.entries({
      stdout,
      stderr,
      ...written,
    })) {
      assertClean(place, text);
    }
    return stdout + stderr;
  }

  function assertClean(place: string, text: string): void {
    for (const secret of secrets) {
      assert.ok(!text.includes(secret), `${place} holds ${secret}`);
      assert.ok(
        !text.includes(JSON.stringify(secret).slice(1, -1)),
        `${place} holds ${secret} as JSON`,
      );
    }
    const token = /eyJ[\w-]{8,}\.[\w-]{8,}/.exec(text)?.[0];
    assert.equal(token, undefined, `${place} holds a token`);
  }

  for (const format of ["text", "markdown", "json"]) {
    it(`by a diagnosis as ${format}`, async () => {
      const said = await run("diagnose", "contosotools", "--format", format);
      assert.match(said, /Stored admin password|admin-credentials-mismatch/);
      assert.ok(
        line.sandbox.log.entries.some(({ path, status }) => {
          return /listCredentials$/i.test(path) && status === 200;
        }),
        "the passwords were never read, so this proves nothing",
      );
      assert.ok(
        line.sandbox.log.entries.some(({ path, status }) => {
          return /listSecrets$/i.test(path) && status === 200;
        }),
        "the secrets of the container app were never read",
      );
    });
  }

  it("by an app's own log, explained or taken as evidence", async () => {
    const app = ["--for", "tools-portal"];
    const explained = await run("explain", ...app);
    assert.match(explained, /containerlogs/);
    const quoted = await run("explain", ...app, "--format", "json");
    assert.match(quoted, /manifest unknown.*password=\[redacted\]/);
    const words = [...app, "--fetch-log"];
    const file = ["--save-landscape", "log.json", "--format", "json"];
    await run("diagnose", "contosotools", ...words, ...file);
    const saved = await readFile(join(line.folder, "log.json"), "utf8");
    assert.match(saved, /manifest unknown.*password=\[redacted\]/);
  });

  it("by a saved landscape", async () => {
    for (const registry of ["contosotools", "contosoweb"]) {
      await run("diagnose", registry, "--save-landscape", `${registry}.json`);
    }
    const names = await readdir(line.folder);
    assert.ok(names.includes("contosotools.json"), "nothing was saved");
  });

  it("by a proxy's address", async () => {
    await run("diagnose", "contosotools", "--save-landscape", "proxy.json");
    const text = await readFile(join(line.folder, "proxy.json"), "utf8");
    assert.match(text, /"proxy": "http:\/\/127\.0\.0\.1:9"/);
  });

  it("by docker: its configuration, its addresses and all that it prints", async () => {
    const report = await run(
      "diagnose",
      "contosotools",
      "--save-landscape",
      "docker.json",
    );
    assert.match(
      report,
      /docker 28\.2\.2, which runs \(tcp:\/\/build\.contoso\.example:2376/,
    );
    const text = await readFile(join(line.folder, "docker.json"), "utf8");
    const { probes } = JSON.parse(text) as Landscape;
    assert.ok(probes.docker.known);
    assert.deepEqual(probes.docker.value, {
      name: "docker",
      version: "28.2.2",
      daemon: {
        endpoint: "tcp://build.contoso.example:2376",
        state: "running",
        system: "Debian GNU/Linux 12 (bookworm)",
        proxy: {
          http: "http://proxy.contoso.example:3128",
          https: "http://proxy.contoso.example:3128",
        },
      },
      logins: {
        helpers: {},
        entries: [
          { host: "contosotools.azurecr.io" },
          { host: "contosoweb.azurecr.io" },
        ],
        missing: [],
      },
      proxyFiles: [],
    });
  });

  it("by a repair, its journal and its undoing", async () => {
    const change = "allow-addresses/shop-web";
    await run("fix", "contosoweb", "--change", change, "--yes");
    const journal = join(line.folder, "state", "acr-doctor", "journal");
    const [entry = ""] = await readdir(journal);
    const said = await run("undo", entry.replace(/\.json$/, ""));
    assert.match(said, /Removed from contosoweb/);
  });

  const planes: readonly Plane[] = ["graph", "arm", "registry"];
  for (const plane of planes) {
    for (const status of [400, 403, 500]) {
      it(`by an error ${status} of ${plane} that tells too much`, async () => {
        line.sandbox.faults.add({
          matches: (request) => request.plane === plane,
          instead: () => ({
            status,
            headers: { "x-ms-request-id": "1", "x-leak": planted.token },
            body: {
              error: { code: "Failed", message: talkativeError },
              errors: [{ code: "FAILED", message: talkativeError }],
            },
          }),
        });
        const said = await run("diagnose", "contosotools");
        if (plane === "graph") {
          assert.match(said, /The operation failed\..*\[redacted\]/);
        }
      });
    }
  }

  it("by an error of the sign-in", async () => {
    line.sandbox.faults.add({
      matches: ({ plane }) => plane === "entra",
      instead: () => ({
        status: 400,
        body: {
          error: "invalid_grant",
          error_description: `AADSTS70000: ${talkativeError}`,
        },
      }),
    });
    const said = await run("diagnose", "contosotools");
    assert.match(said, /Could not sign in/);
  });
});

/** Everything that the command left in the folder, but not what the sandbox keeps there. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(
    (entry) =>
      entry.isFile() &&
      entry.name !== "sign-in.json" &&
      !entry.name.endsWith(".cloud.json"),
  );
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, await readFile(path, "utf8")] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
