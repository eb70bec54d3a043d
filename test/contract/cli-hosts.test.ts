import assert from "node:assert/strict";
import { contosoFile } from "../sandbox/tenants/contoso.ts";
import { startCommandLine, type CommandLine } from "./command-line.ts";

interface HostsJson {
  readonly schema: string;
  readonly registry: { readonly id: string; readonly loginServer: string };
  readonly hosts: readonly {
    readonly host: string;
    readonly purpose: string;
  }[];
  readonly complete: boolean;
}

describe("acr-doctor hosts", function () {
  this.timeout(60_000);
  let line: CommandLine;

  before(async () => {
    line = await startCommandLine([contosoFile]);
  });

  after(() => line.stop());

  afterEach(() => {
    line.sandbox.faults.clear();
  });

  it("prints the data endpoint of every replica", async () => {
    const ended = await line.run([
      "hosts",
      "contosoplatform",
      "--format",
      "json",
    ]);
    const list = JSON.parse(ended.stdout) as HostsJson;
    assert.equal(list.schema, "acr-doctor/hosts/1");
    assert.equal(list.registry.loginServer, "contosoplatform.azurecr.io");
    assert.equal(list.complete, true);
    assert.deepEqual(
      list.hosts.map(({ host, purpose }) => `${host} ${purpose}`),
      [
        "contosoplatform.azurecr.io registry",
        "contosoplatform.westeurope.data.azurecr.io layers",
        "contosoplatform.northeurope.data.azurecr.io layers",
        "127.0.0.1 sign-in",
        "127.0.0.1 resource-manager",
      ],
    );
    assert.equal(ended.exitCode, 0);
  });

  it("says why a registry without data endpoints needs all blob hosts", async () => {
    const { stdout, exitCode } = await line.run([
      "hosts",
      "contosoweb.azurecr.io",
    ]);
    const [server, blobs] = stdout.split("\n");
    assert.match(server ?? "", /^contosoweb\.azurecr\.io:\d+ {2,}the registry/);
    assert.match(
      blobs ?? "",
      /^\*\.blob\.core\.windows\.net:\d+ .*no data endpoints of its own/,
    );
    assert.equal(exitCode, 0);
  });

  it("sends the registry nothing, and changes nothing", async () => {
    line.sandbox.log.clear();
    await line.run(["hosts", "contosoweb"]);
    const planes = new Set(line.sandbox.log.entries.map(({ plane }) => plane));
    assert.ok(planes.has("arm"));
    assert.ok(!planes.has("registry") && !planes.has("dns"));
    const changes = line.sandbox.log.entries.filter(
      ({ method }) => method === "PATCH" || method === "PUT",
    );
    assert.deepEqual(changes, []);
  });

  it("says that hosts may be missing when the replicas may not be read", async () => {
    line.sandbox.faults.deniedActions.add(
      "microsoft.containerregistry/registries/replications/read",
    );
    const { stdout, exitCode } = await line.run(["hosts", "contosoplatform"]);
    assert.match(stdout, /contosoplatform\.azurecr\.io/);
    assert.match(stdout, /replicas could not be read.*replications\/read/);
    assert.equal(exitCode, 3);
  });

  it("names no host of a registry that it may not read", async () => {
    line.sandbox.faults.deniedActions.add(
      "microsoft.containerregistry/registries/read",
    );
    const ended = await line.run(["hosts", "contosoplatform.azurecr.io"]);
    assert.equal(ended.stdout, "");
    assert.match(ended.stderr, /stands in its configuration/);
    assert.equal(ended.exitCode, 2);
  });
});
