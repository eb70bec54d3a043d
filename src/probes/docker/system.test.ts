import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { daemonStart, startIn } from "./daemon-start.ts";
import { readProxyFiles } from "./proxy-files.ts";

const written = "2026-01-15T09:00:00.000Z";

describe("the system's own docker daemon", () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "acr-doctor-root-"));
  });

  afterEach(() => rm(root, { recursive: true }));

  async function put(path: string, text: string): Promise<string> {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await utimes(file, new Date(written), new Date(written));
    return file;
  }

  it("may have no file that names a proxy", async () => {
    await put("etc/docker/daemon.json", '{ "log-level": "warn" }');
    await put("etc/systemd/system/docker.service.d/limits.conf", "[Service]\n");
    assert.deepEqual(await readProxyFiles(root), []);
  });

  it("takes proxies from daemon.json and from additions to its unit", async () => {
    const daemon = await put(
      "etc/docker/daemon.json",
      JSON.stringify({
        proxies: {
          "http-proxy": "http://dana:Planted-1@proxy:3128",
          "https-proxy": "http://dana:Planted-1@proxy:3128",
          "no-proxy": "*.contoso.example,127.0.0.0/8",
        },
      }),
    );
    const folder = "etc/systemd/system/docker.service.d";
    await put(`${folder}/notes.txt`, 'Environment="HTTPS_PROXY=http://no"');
    const unit = await put(
      `${folder}/http-proxy.conf`,
      [
        "[Service]",
        'Environment="HTTP_PROXY=http://dana:p%%40ss@proxy:3128"',
        'Environment=HTTPS_PROXY="http://proxy:3129" no_proxy=localhost',
      ].join("\n"),
    );
    assert.deepEqual(await readProxyFiles(root), [
      {
        path: daemon,
        modified: written,
        proxy: {
          http: "http://proxy:3128",
          https: "http://proxy:3128",
          except: "*.contoso.example,127.0.0.0/8",
        },
      },
      {
        path: unit,
        modified: written,
        proxy: {
          http: "http://proxy:3128",
          https: "http://proxy:3129",
          except: "localhost",
        },
      },
    ]);
  });

  it("has a start, as systemd tells it", () => {
    const said = "ActiveEnterTimestamp=Sun 2026-11-22 09:02:31 UTC\n";
    assert.equal(startIn(said), "2026-11-22T09:02:31.000Z");
    assert.equal(startIn("ActiveEnterTimestamp=\n"), undefined);
    assert.equal(startIn(""), undefined);
  });

  it("has a start, as the file of its process id tells it", async () => {
    await put("var/run/docker.pid", "4711");
    const places = { environment: { PATH: "" }, home: root, root };
    const start = await daemonStart(places, AbortSignal.timeout(20_000));
    assert.equal(start, written);
  });

  it("need not tell its start", async () => {
    const places = { environment: { PATH: "" }, home: root, root };
    const start = await daemonStart(places, AbortSignal.timeout(20_000));
    assert.equal(start, undefined);
  });
});
