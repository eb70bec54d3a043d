import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readStoredLogins } from "./stored-logins.ts";

const host = "contosoweb.azurecr.io";
const end = "2026-01-15T09:00:00.000Z";

/** A token as `az acr login` stores it, unsigned. */
const token = [
  { alg: "RS256", typ: "JWT" },
  { jti: "Planted-Token-Claim", exp: Date.parse(end) / 1000 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .concat("Planted-Signature")
  .join(".");

function auth(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`).toString("base64");
}

describe("the configuration of docker's client", () => {
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "acr-doctor-home-"));
  });

  afterEach(() => rm(home, { recursive: true }));

  async function put(path: string, document: unknown): Promise<void> {
    const file = join(home, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      typeof document === "string" ? document : JSON.stringify(document),
    );
  }

  function read(
    environment: NodeJS.ProcessEnv = {},
    tool: "docker" | "podman" = "docker",
  ): ReturnType<typeof readStoredLogins> {
    return readStoredLogins(
      tool,
      {
        environment: { PATH: join(home, "bin"), ...environment },
        home,
        root: home,
      },
      (name) => name.endsWith(".azurecr.io"),
    );
  }

  it("may not be there", async () => {
    assert.deepEqual(await read(), { entries: [], helpers: {}, missing: [] });
  });

  it("may be no JSON", async () => {
    await put(".docker/config.json", '{ "auths": {');
    assert.equal(await read(), null);
  });

  it("may be no file", async () => {
    await mkdir(join(home, ".docker/config.json"), { recursive: true });
    assert.equal(await read(), null);
  });

  const kept: readonly [string, object, object][] = [
    ["an identity token", { identitytoken: token }, { expires: end }],
    ["a token for a password", { auth: auth("0000", token) }, { expires: end }],
    ["a password", { auth: auth("dana", "Planted-Password:1") }, {}],
    ["a password like a token", { auth: auth("dana", "a.e30.c") }, {}],
  ];
  for (const [what, secrets, told] of kept) {
    it(`may keep ${what}, of which only the end is read`, async () => {
      await put(".docker/config.json", { auths: { [host]: secrets } });
      const logins = await read();
      assert.deepEqual(logins?.entries, [{ host, ...told }]);
    });
  }

  it("names a host as it likes, and only registries are told", async () => {
    await put(".docker/config.json", {
      auths: {
        "https://ContosoWeb.azurecr.io/v2/": { auth: auth("a", "b") },
        "https://dana:Planted-1@contososhop.azurecr.io": {
          auth: auth("a", "b"),
        },
        "https://index.docker.io/v1/": { auth: auth("a", "b") },
        "contosoold.azurecr.io": {},
      },
    });
    assert.deepEqual((await read())?.entries, [
      { host },
      { host: "contososhop.azurecr.io" },
    ]);
  });

  it("may leave logins to other programs, which need not be there", async () => {
    await put("bin/docker-credential-desktop", "#!/bin/sh\n");
    await chmod(join(home, "bin/docker-credential-desktop"), 0o755);
    await put(".docker/config.json", {
      auths: { [host]: {}, "contososhop.azurecr.io": {} },
      credsStore: "desktop",
      credHelpers: {
        "contososhop.azurecr.io": "acr-env",
        "public.ecr.aws": "ecr-login",
        "contosobad.azurecr.io": "../evil; rm",
      },
    });
    assert.deepEqual(await read(), {
      store: "desktop",
      helpers: { "contososhop.azurecr.io": "acr-env" },
      entries: [
        { host, keeper: "desktop" },
        { host: "contososhop.azurecr.io", keeper: "acr-env" },
      ],
      missing: ["acr-env"],
    });
  });

  it("lies where DOCKER_CONFIG says", async () => {
    await put("elsewhere/config.json", { auths: { [host]: { auth: "YTpi" } } });
    const logins = await read({ DOCKER_CONFIG: join(home, "elsewhere") });
    assert.deepEqual(logins?.entries, [{ host }]);
  });

  it("lies at home where a variable is empty, and never in the current folder", async () => {
    await put(".docker/config.json", { auths: { [host]: { auth: "YTpi" } } });
    await put("here/config.json", { auths: {} });
    await put("here/containers/auth.json", { auths: [] });
    const empty = { DOCKER_CONFIG: "", XDG_RUNTIME_DIR: "" };
    const before = process.cwd();
    process.chdir(join(home, "here"));
    try {
      for (const tool of ["docker", "podman"] as const) {
        assert.deepEqual((await read(empty, tool))?.entries, [{ host }]);
      }
    } finally {
      process.chdir(before);
    }
  });

  it("may be a pipe, which nobody waits for", async () => {
    await mkdir(join(home, ".docker"));
    await promisify(execFile)("mkfifo", [join(home, ".docker/config.json")]);
    assert.equal(await read(), null);
  });

  describe("of podman", () => {
    const other = "contososhop.azurecr.io";
    const login = { auth: auth("a", "b") };

    it("is looked for in one file after the other", async () => {
      const run = { XDG_RUNTIME_DIR: join(home, "xdg") };
      await put("xdg/containers/auth.json", { auths: { [other]: login } });
      await put(".docker/config.json", {
        auths: { [other]: { identitytoken: token }, [host]: login },
      });
      assert.deepEqual((await read(run, "podman"))?.entries, [
        { host: other },
        { host },
      ]);
    });

    it("lies where root's login puts it", async () => {
      const id = String(process.getuid?.());
      await put(`run/containers/${id}/auth.json`, { auths: { [host]: login } });
      assert.deepEqual((await read({}, "podman"))?.entries, [{ host }]);
    });

    it("is not known where one of the files cannot be read", async () => {
      await put(".config/containers/auth.json", "{");
      await put(".docker/config.json", { auths: { [host]: login } });
      assert.equal(await read({}, "podman"), null);
    });
  });
});
