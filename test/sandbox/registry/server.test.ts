import assert from "node:assert/strict";
import { list, object, text, type Json } from "../json.ts";
import { form, type ClientAnswer } from "../https-client.ts";
import {
  document,
  people,
  registryCode,
  startSmall,
  type Small,
} from "../small.ts";

const web = "smallweb.azurecr.io";
const abac = "smallabac.azurecr.io";
const admitted = "127.0.0.2";

function claimsOf(token: string): Json {
  return JSON.parse(
    Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
  ) as Json;
}

describe("registries, locally", () => {
  let small: Small;
  before(async () => {
    small = await startSmall();
  });
  after(() => small.sandbox.stop());

  const get = (
    path: string,
    headers: Record<string, string> = {},
    host = web,
  ): Promise<ClientAnswer> =>
    small.registry(host, path, { headers, from: admitted });

  const bearer = (token: string): Record<string, string> => ({
    authorization: `Bearer ${token}`,
  });

  const basic = (name: string, password: string): Record<string, string> => ({
    authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`,
  });

  async function exchange(
    person: string,
    host: string,
    scope: string,
  ): Promise<ClientAnswer> {
    const token = await small.signIn(person, { scope: `${scope}/.default` });
    return small.registry(host, "/oauth2/exchange", {
      ...form({
        grant_type: "access_token",
        service: host,
        access_token: token,
      }),
      from: admitted,
    });
  }

  const arm = "https://management.azure.com";
  const registry = "https://containerregistry.azure.net";

  async function tokenOf(
    person: string,
    host: string,
    scope: string,
  ): Promise<string> {
    const refresh = document(await exchange(person, host, registry));
    const answer = await small.registry(host, "/oauth2/token", {
      ...form({
        grant_type: "refresh_token",
        service: host,
        scope,
        refresh_token: text(refresh["refresh_token"]),
      }),
      from: admitted,
    });
    return text(document(answer)["access_token"]);
  }

  describe("the network gate", () => {
    it("refuses an address that no rule holds, in the service's own bytes", async () => {
      const answer = await small.registry(web, "/v2/");
      assert.equal(answer.status, 403);
      assert.equal(
        answer.text,
        '{"errors":[{"code":"DENIED","message":"client with IP \\u0027203.0.113.7\\u0027 is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}',
      );
    });

    it("admits an address that a rule holds and asks it to sign in", async () => {
      const answer = await get("/v2/");
      assert.equal(answer.status, 401);
      assert.equal(registryCode(answer), "UNAUTHORIZED");
      assert.equal(
        answer.headers["www-authenticate"],
        `Bearer realm="https://${web}:${small.cloud.settings.port}/oauth2/token",service="${web}"`,
      );
    });

    it("refuses at the token endpoint alone where the registry is marked so", async () => {
      const host = "smallprivate.azurecr.io";
      assert.equal((await get("/v2/", {}, host)).status, 401);
      const token = await get(
        `/oauth2/token?service=${host}&scope=repository:x:pull`,
        {},
        host,
      );
      assert.equal(token.status, 403);
      assert.equal(registryCode(token), "DENIED");
      const data = "smallprivate.westeurope.data.azurecr.io";
      assert.equal((await get("/", {}, data)).status, 403);
    });

    it("opens when ARM has written a rule and the delay is over", async () => {
      const own = await startSmall(({ behaviour }) => {
        behaviour.propagationSeconds = 0.3;
      });
      try {
        const body = JSON.stringify({
          properties: {
            networkRuleSet: {
              defaultAction: "Deny",
              ipRules: [{ value: "203.0.113.7" }],
            },
          },
        });
        const id =
          "/subscriptions/40000000-0000-4000-8000-000000000001/resourceGroups/images/providers/Microsoft.ContainerRegistry/registries/smallweb";
        const written = Date.now();
        await own.arm(people.olga, `${id}?api-version=2025-11-01`, {
          method: "PATCH",
          body,
        });
        let status = (await own.registry(web, "/v2/")).status;
        assert.equal(status, 403);
        while (status === 403) {
          status = (await own.registry(web, "/v2/")).status;
        }
        assert.equal(status, 401);
        assert.ok(Date.now() - written >= 300);
      } finally {
        await own.sandbox.stop();
      }
    });
  });

  describe("tokens", () => {
    it("take an Entra token of either audience", async () => {
      for (const scope of [arm, registry]) {
        const answer = await exchange(people.olga, web, scope);
        assert.equal(answer.status, 200);
        const claims = claimsOf(text(document(answer)["refresh_token"]));
        assert.equal(claims["grant_type"], "refresh_token");
        assert.equal(claims["aud"], web);
      }
    });

    it("refuse ARM's audience where the policy says so", async () => {
      assert.equal((await exchange(people.olga, abac, arm)).status, 401);
      assert.equal((await exchange(people.olga, abac, registry)).status, 200);
    });

    it("refuse another tenant's name and a text that is no token", async () => {
      for (const fields of [
        { access_token: "x.y.z" },
        { access_token: "", tenant: "other" },
      ]) {
        const answer = await small.registry(web, "/oauth2/exchange", {
          ...form({ grant_type: "access_token", service: web, ...fields }),
          from: admitted,
        });
        assert.equal(answer.status, 401);
        assert.equal(registryCode(answer), "UNAUTHORIZED");
      }
    });

    it("hold what the roles give", async () => {
      const access = async (person: string, scope: string): Promise<unknown> =>
        claimsOf(await tokenOf(person, web, scope))["access"];
      assert.deepEqual(await access(people.olga, "repository:shop:pull,push"), [
        { type: "repository", name: "shop", actions: ["pull", "push"] },
      ]);
      assert.deepEqual(await access(people.rita, "repository:shop:pull,push"), [
        { type: "repository", name: "shop", actions: ["pull"] },
      ]);
      assert.deepEqual(await access(people.nobody, "repository:shop:pull"), []);
    });

    it("hold what data actions and conditions give in a registry with repository permissions", async () => {
      const access = async (repository: string): Promise<readonly unknown[]> =>
        list(
          claimsOf(
            await tokenOf(people.olga, abac, `repository:${repository}:pull`),
          )["access"],
        );
      assert.equal((await access("team-a/app")).length, 1);
      assert.equal((await access("team-b/app")).length, 0);
    });

    it("are given to the admin user for either password, and to nobody anonymous", async () => {
      const path = `/oauth2/token?service=${web}&scope=repository:shop:pull`;
      for (const password of ["first-password", "second-password"]) {
        const answer = await get(path, basic("smallweb", password));
        assert.equal(
          list(claimsOf(text(document(answer)["access_token"]))["access"])
            .length,
          1,
        );
      }
      assert.equal((await get(path, basic("smallweb", "guess"))).status, 401);
      assert.equal((await get(path)).status, 401);
    });

    it("are given to anybody where anonymous pull is on, for pulling only", async () => {
      const own = await startSmall(({ resources }) => {
        resources[0]!.properties["anonymousPullEnabled"] = true;
      });
      const answer = await own.registry(
        web,
        `/oauth2/token?service=${web}&scope=repository:shop:pull,push`,
        { from: admitted },
      );
      await own.sandbox.stop();
      assert.deepEqual(
        claimsOf(text(document(answer)["access_token"]))["access"],
        [{ type: "repository", name: "shop", actions: ["pull"] }],
      );
    });

    it("of one registry are worth nothing at another", async () => {
      const token = await tokenOf(people.olga, web, "repository:shop:pull");
      assert.equal((await get("/v2/", bearer(token))).status, 200);
      assert.equal((await get("/v2/", bearer(token), abac)).status, 401);
    });
  });

  describe("repositories", () => {
    let token: string;
    before(async () => {
      token = await tokenOf(
        people.olga,
        web,
        "repository:shop:pull repository:nope:pull",
      );
    });

    it("list their tags in pages", async () => {
      const first = await get("/v2/shop/tags/list?n=1", bearer(token));
      assert.deepEqual(document(first), { name: "shop", tags: ["1"] });
      const [, next = ""] =
        /^<([^>]+)>; rel="next"$/.exec(text(first.headers["link"])) ?? [];
      const second = await get(next, bearer(token));
      assert.deepEqual(document(second)["tags"], ["2"]);
      assert.equal(second.headers["link"], undefined);
    });

    it("answer with a manifest by tag and by digest, and without a body to HEAD", async () => {
      const byTag = await get("/v2/shop/manifests/1", bearer(token));
      const digest = text(byTag.headers["docker-content-digest"]);
      assert.equal(
        byTag.headers["content-type"],
        "application/vnd.oci.image.manifest.v1+json",
      );
      const byDigest = await get(`/v2/shop/manifests/${digest}`, bearer(token));
      assert.equal(byDigest.text, byTag.text);
      const head = await small.registry(web, "/v2/shop/manifests/1", {
        method: "HEAD",
        headers: bearer(token),
        from: admitted,
      });
      assert.equal(head.text, "");
      assert.equal(head.headers["docker-content-digest"], digest);
    });

    it("answer with an index that names each platform", async () => {
      const answer = await get("/v2/shop/manifests/2", bearer(token));
      assert.equal(
        answer.headers["content-type"],
        "application/vnd.oci.image.index.v1+json",
      );
      const manifests = list(document(answer)["manifests"]).map(object);
      assert.deepEqual(
        manifests.map(({ platform }) => object(platform)["architecture"]),
        ["amd64", "arm64"],
      );
      const child = await get(
        `/v2/shop/manifests/${text(manifests[1]?.["digest"])}`,
        bearer(token),
      );
      assert.equal(child.status, 200);
    });

    it("send a client to the data host for a blob, which checks the signature and refuses a token", async () => {
      const manifest = document(
        await get("/v2/shop/manifests/1", bearer(token)),
      );
      const digest = text(object(manifest["config"])["digest"]);
      const redirect = await get(`/v2/shop/blobs/${digest}`, bearer(token));
      assert.equal(redirect.status, 307);
      const url = new URL(text(redirect.headers.location));
      assert.equal(url.hostname, "smallweb.westeurope.data.azurecr.io");
      const config = await small.send(url.href, { from: admitted });
      assert.equal(document(config)["architecture"], "amd64");
      const first = await small.send(url.href, {
        from: admitted,
        headers: { range: "bytes=0-0" },
      });
      assert.equal(first.status, 206);
      assert.equal(first.text, "{");
      const withToken = await small.send(url.href, {
        from: admitted,
        headers: bearer(token),
      });
      assert.equal(withToken.status, 400);
      url.searchParams.set("sig", "forged");
      assert.equal(
        (await small.send(url.href, { from: admitted })).status,
        403,
      );
    });

    it("send a client to the storage account where data endpoints are off", async () => {
      const own = await tokenOf(
        people.olga,
        abac,
        "repository:team-a/app:pull",
      );
      const manifest = document(
        await get("/v2/team-a/app/manifests/v1", bearer(own), abac),
      );
      const [layer] = list(manifest["layers"]);
      const redirect = await get(
        `/v2/team-a/app/blobs/${text(object(layer)["digest"])}`,
        bearer(own),
        abac,
      );
      const url = new URL(text(redirect.headers.location));
      assert.match(url.hostname, /\.blob\.core\.windows\.net$/);
      assert.match((await small.send(url.href)).text, /^layer of team-a\/app/);
    });

    for (const { path, code, status } of [
      { path: "/v2/shop/manifests/9", code: "MANIFEST_UNKNOWN", status: 404 },
      {
        path: `/v2/shop/manifests/sha256:${"0".repeat(64)}`,
        code: "MANIFEST_UNKNOWN",
        status: 404,
      },
      {
        path: `/v2/shop/blobs/sha256:${"0".repeat(64)}`,
        code: "BLOB_UNKNOWN",
        status: 404,
      },
      { path: "/v2/nope/manifests/1", code: "NAME_UNKNOWN", status: 404 },
      { path: "/v2/other/manifests/1", code: "UNAUTHORIZED", status: 401 },
    ]) {
      it(`answer ${code} for ${path}`, async () => {
        const answer = await get(path, bearer(token));
        assert.equal(answer.status, status);
        assert.equal(registryCode(answer), code);
      });
    }

    it("say which scope a token lacks", async () => {
      const answer = await get("/v2/other/manifests/1", bearer(token));
      assert.match(
        answer.headers["www-authenticate"] ?? "",
        /scope="repository:other:pull",error="insufficient_scope"$/,
      );
    });
  });
});
