import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as vscode from "vscode";
import {
  startProxy,
  type Connect,
  type ForwardProxy,
} from "../../network/forward-proxy.ts";

const contosotools =
  "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-tools/providers/Microsoft.ContainerRegistry/registries/contosotools";

/** The port of the local registries, from the first cloud file. */
async function registryPort(): Promise<number> {
  const [file = ""] = vscode.workspace
    .getConfiguration("acrDoctor")
    .get<readonly string[]>("cloudFiles", []);
  return (JSON.parse(await readFile(file, "utf8")) as { port: number }).port;
}

describe("the proxy of VS Code's settings", function () {
  this.timeout(60_000);
  const settings = vscode.workspace.getConfiguration("http");
  let proxy: ForwardProxy;

  async function set(name: string, value: unknown): Promise<void> {
    await settings.update(name, value, vscode.ConfigurationTarget.Global);
  }

  /** Diagnoses a registry, and says which hosts the proxy was asked for. */
  async function diagnose(): Promise<string[]> {
    const before = proxy.connects.length;
    await vscode.commands.executeCommand("acrDoctor.diagnose", {
      id: contosotools,
    });
    return proxy.connects
      .slice(before)
      .map(({ authority }: Connect) => authority);
  }

  before(async () => {
    proxy = await startProxy({ upstream: await registryPort() });
    await set("noProxy", ["127.0.0.1", "localhost"]);
    await set("proxy", proxy.address.replace("//", "//dana:s3cr3t@"));
  });

  after(async () => {
    await Promise.all(
      ["proxy", "noProxy", "proxySupport"].map((name) => set(name, undefined)),
    );
    await proxy.stop();
  });

  it("is where the probes go, with its credentials, which no report holds", async () => {
    const asked = await diagnose();
    const login = `contosotools.azurecr.io:${await registryPort()}`;
    assert.ok(asked.includes(login), asked.join());
    const sent = proxy.connects.find(({ authority }) => authority === login);
    assert.match(sent?.headers["proxy-authorization"] ?? "", /^Basic /);
    await vscode.commands.executeCommand(
      "acrDoctor.copyReport",
      "contoso-public/contosotools",
    );
    const report = await vscode.env.clipboard.readText();
    assert.ok(report.includes(`Proxy there: ${proxy.address}`), report);
    assert.doesNotMatch(report, /dana|s3cr3t/);
  });

  it("is none for the probes where extensions are to use none", async () => {
    await set("proxySupport", "off");
    assert.deepEqual(await diagnose(), []);
  });
});
