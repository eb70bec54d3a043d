import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Landscape } from "../../src/model/landscape.ts";
import { dropped } from "../sandbox/fault-kinds.ts";
import { startLocalAzure, type LocalAzure } from "./local-azure.ts";
import { contosoFile, gapsOf } from "./read.ts";

const program = fileURLToPath(new URL("environment-host.ts", import.meta.url));

describe("signed in by the environment, sending through fetch", () => {
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());

  /** What the program prints. */
  function run(
    file: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      execFile(
        process.execPath,
        ["--import", "tsx", program, file, "contosoweb"],
        {
          env: { NODE_EXTRA_CA_CERTS: azure.sandbox.caFile, ...environment },
          maxBuffer: 10_000_000,
        },
        (error, stdout, stderr) => {
          if (error) {
            reject(new Error(stderr, { cause: error }));
          } else {
            resolve(stdout.trim());
          }
        },
      );
    });
  }

  function servicePrincipal(secret?: string): Record<string, string> {
    const { tenantId, users } = azure.sandbox.clouds[0]!;
    return {
      AZURE_TENANT_ID: tenantId,
      AZURE_CLIENT_ID: users[0]!.id,
      AZURE_CLIENT_SECRET: secret ?? users[0]!.secret,
    };
  }

  it("a diagnosis reads all that there is", async () => {
    const { file, users } = azure.sandbox.clouds[0]!;
    const landscape = JSON.parse(
      await run(file, servicePrincipal()),
    ) as Landscape;
    assert.deepEqual(gapsOf(landscape), []);
    assert.ok(landscape.caller.known);
    assert.equal(landscape.caller.value.objectId, users[0]!.id);
    assert.ok(landscape.consumers.some(({ name }) => name === "shop-web"));
  });

  it("a diagnosis survives a connection that breaks", async () => {
    azure.sandbox.log.clear();
    azure.sandbox.faults.add(
      dropped({
        matches: ({ path }) => path.endsWith("/replications"),
        times: 1,
      }),
    );
    const { file } = azure.sandbox.clouds[0]!;
    const landscape = JSON.parse(
      await run(file, servicePrincipal()),
    ) as Landscape;
    assert.deepEqual(gapsOf(landscape), []);
    assert.deepEqual(
      azure.sandbox.log.entries
        .filter(({ path }) => path.endsWith("/replications"))
        .map(({ status }) => status),
      [0, 200],
    );
  });

  it("a wrong secret is told in Entra's words, not followed by other accounts", async () => {
    const { file } = azure.sandbox.clouds[0]!;
    const said = await run(file, servicePrincipal("not-the-secret"));
    assert.match(said, /^Could not sign in to Azure: .*AADSTS7000215/);
    assert.doesNotMatch(said, /not-the-secret/);
  });

  it("nobody at all is told with each way that was tried", async () => {
    const { file } = azure.sandbox.clouds[0]!;
    const said = await run(file, {});
    assert.match(said, /^Could not sign in to Azure: .*EnvironmentCredential/);
    assert.match(said, /Azure CLI/i);
    assert.doesNotMatch(said, /\n/);
  });

  it("an address where nobody listens is told with the system's code", async () => {
    const { file } = azure.sandbox.clouds[0]!;
    const cloud = JSON.parse(await readFile(file, "utf8")) as object;
    const elsewhere = `${file}.elsewhere.json`;
    await writeFile(
      elsewhere,
      JSON.stringify({
        ...cloud,
        resourceManager: `https://127.0.0.1:${await closedPort()}`,
      }),
    );
    const said = await run(elsewhere, servicePrincipal());
    assert.match(said, /^Azure could not be reached \(ECONNREFUSED\)/);
  });
});

/** A port on which somebody listened a moment ago. */
function closedPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
