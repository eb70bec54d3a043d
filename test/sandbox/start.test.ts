import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { httpsClient } from "./https-client.ts";
import { object, type Json } from "./json.ts";
import { newFolder, smallFile } from "./small.ts";
import { startSandbox } from "./start.ts";
import { readTenantFile, TenantFileError } from "./tenant-file.ts";

function readJson(path: string): Json {
  return object(JSON.parse(readFileSync(path, "utf8")));
}

describe("the local Azure", () => {
  it("runs two clouds beside each other and writes what a host needs", async () => {
    const china = readTenantFile(smallFile);
    china.cloud = {
      ...china.cloud,
      name: "small-china",
      kind: "china",
      registrySuffix: "azurecr.cn",
    };
    const folder = newFolder();
    const sandbox = await startSandbox({ tenants: [smallFile, china], folder });
    await sandbox.stop();
    assert.deepEqual(
      sandbox.clouds.map(({ name }) => name),
      ["small-public", "small-china"],
    );
    const files = sandbox.clouds.map(({ file }) => readJson(file));
    assert.deepEqual(
      files.map(({ signInProvider }) => signInProvider),
      ["microsoft", "microsoft-sovereign-cloud"],
    );
    assert.deepEqual(files[1]?.["audiences"], {
      resourceManager: "https://management.chinacloudapi.cn",
      registry: "https://management.chinacloudapi.cn",
      logs: "https://api.loganalytics.azure.cn",
    });
    assert.equal(
      new Set(files.map(({ resourceManager }) => resourceManager)).size,
      2,
    );
    const providers = object(readJson(sandbox.authFile)["providers"]);
    assert.deepEqual(Object.keys(providers), [
      "microsoft",
      "microsoft-sovereign-cloud",
    ]);
    assert.equal(
      object(providers["microsoft"])["authority"],
      files[0]?.["authority"],
    );
  });

  it("is trusted through its own authority only", async () => {
    const sandbox = await startSandbox({
      tenants: [smallFile],
      folder: newFolder(),
    });
    const [cloud] = sandbox.clouds;
    const url = `https://smallweb.azurecr.io:${cloud!.settings.port}/v2/`;
    const other = await startSandbox({
      tenants: [smallFile],
      folder: newFolder(),
    });
    try {
      assert.equal((await httpsClient(sandbox.caFile)(url)).status, 403);
      await assert.rejects(httpsClient(other.caFile)(url), /certificate/);
    } finally {
      await Promise.all([sandbox.stop(), other.stop()]);
    }
  });

  it("takes the new content of a tenant file, and keeps the old when the new is wrong", async () => {
    const file = join(newFolder(), "tenant.json");
    copyFileSync(smallFile, file);
    const sandbox = await startSandbox({
      tenants: [file],
      folder: newFolder(),
    });
    const [cloud] = sandbox.clouds;
    const send = httpsClient(sandbox.caFile);
    const status = async (): Promise<number> =>
      (await send(`https://smallweb.azurecr.io:${cloud!.settings.port}/v2/`))
        .status;
    try {
      assert.equal(await status(), 403);
      const content = readFileSync(file, "utf8");
      writeFileSync(
        file,
        content.replace('"198.51.100.0/24"', '"203.0.113.0/24"'),
      );
      sandbox.reload(file);
      assert.equal(await status(), 401);
      writeFileSync(file, content.replace('"users"', '"persons"'));
      assert.throws(() => {
        sandbox.reload(file);
      }, TenantFileError);
      assert.equal(await status(), 401);
    } finally {
      await sandbox.stop();
    }
  });
});

describe("the local Azure's command line", function () {
  // Each run loads TypeScript anew.
  this.timeout(30_000);
  const main = fileURLToPath(new URL("main.ts", import.meta.url));

  interface Run {
    readonly code: number | null;
    readonly output: string;
    readonly errors: string;
  }

  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) {
      child.kill("SIGKILL");
    }
  });

  /** Runs it until it ends, by itself or by SIGINT after the first match of `until`, for which `then` is called. */
  function run(
    args: readonly string[],
    until?: RegExp,
    then?: () => RegExp,
  ): Promise<Run> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", "tsx", main, ...args]);
      children.push(child);
      let output = "";
      let errors = "";
      let awaited = until;
      const advance = (): void => {
        if (awaited?.test(output + errors) === true) {
          const next = then?.();
          then = undefined;
          awaited = next;
          if (next === undefined) {
            child.kill("SIGINT");
          }
        }
      };
      child.stdout.on("data", (data: Buffer) => {
        output += data.toString();
        advance();
      });
      child.stderr.on("data", (data: Buffer) => {
        errors += data.toString();
        advance();
      });
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({ code, output, errors });
      });
    });
  }

  it("says what it started, reloads a changed file, and ends on SIGINT", async () => {
    const folder = newFolder();
    const file = join(newFolder(), "tenant.json");
    copyFileSync(smallFile, file);
    const { code, output } = await run(
      ["--tenant", file, "--folder", folder],
      /Press Ctrl\+C/,
      () => {
        writeFileSync(file, readFileSync(smallFile));
        return /Reloaded tenant\.json/;
      },
    );
    assert.equal(code, 0);
    assert.match(
      output,
      /small-public: cloud file .*small-public\.cloud\.json/,
    );
  });

  it("says what is wrong with a tenant file, without a stack trace", async () => {
    const file = join(newFolder(), "wrong.json");
    writeFileSync(file, "{}");
    const { code, errors } = await run([
      "--tenant",
      file,
      "--folder",
      newFolder(),
    ]);
    assert.equal(code, 2);
    assert.match(errors, /^The tenant file wrong\.json is wrong at \/cloud: /m);
    assert.doesNotMatch(errors, /^\s+at /m);
  });

  it("says how it is used", async () => {
    for (const args of [[], ["--folder", "x"], ["--nonsense"]]) {
      const { code, errors } = await run(args);
      assert.equal(code, 2);
      assert.match(errors, /Usage|--nonsense/);
      assert.doesNotMatch(errors, /^\s+at /m);
    }
  });
});
