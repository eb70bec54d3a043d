import assert from "node:assert/strict";
import { form } from "../https-client.ts";
import { object, text } from "../json.ts";
import { document, people, startSmall, type Small } from "../small.ts";

const host = "smallweb.azurecr.io";
const from = "127.0.0.2";

describe("attributes of images, locally", () => {
  let small: Small;
  before(async () => {
    small = await startSmall(({ images }) => {
      const tag = images[host]?.["shop"]?.["1"];
      assert.ok(tag);
      tag.withheld = "tag";
    });
  });
  after(() => small.sandbox.stop());

  /** A token of the registry for one repository. */
  async function token(actions: string): Promise<string> {
    const exchanged = await small.registry(host, "/oauth2/exchange", {
      from,
      ...form({
        grant_type: "access_token",
        service: host,
        access_token: await small.signIn(people.rita),
      }),
    });
    const granted = await small.registry(host, "/oauth2/token", {
      from,
      ...form({
        grant_type: "refresh_token",
        service: host,
        scope: `repository:shop:${actions}`,
        refresh_token: text(document(exchanged)["refresh_token"]),
      }),
    });
    return text(document(granted)["access_token"]);
  }

  const get = async (path: string, actions = "pull,metadata_read") =>
    small.registry(host, path, {
      from,
      headers: { authorization: `Bearer ${await token(actions)}` },
    });

  it("say what is locked, of the repository, the tag and the manifest", async () => {
    const readable = async (path: string, part?: string) => {
      const answer = document(await get(path));
      const { changeableAttributes } =
        part === undefined ? answer : object(answer[part]);
      return object(changeableAttributes)["readEnabled"];
    };
    assert.equal(await readable("/acr/v1/shop"), true);
    assert.equal(await readable("/acr/v1/shop/_tags/1", "tag"), false);
    assert.equal(await readable("/acr/v1/shop/_tags/2", "tag"), true);
    const tag = document(await get("/acr/v1/shop/_tags/1"))["tag"];
    const digest = text(object(tag)["digest"]);
    const manifest = `/acr/v1/shop/_manifests/${digest}`;
    assert.equal(await readable(manifest, "manifest"), true);
    assert.equal((await get("/v2/shop/manifests/1")).status, 405);
    assert.equal((await get("/v2/shop/manifests/2")).status, 200);
  });

  it("are not there for what is not there", async () => {
    for (const path of [
      "/acr/v1/shop/_tags/none",
      "/acr/v1/shop/_manifests/sha256:none",
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it("want the right to read metadata", async () => {
    assert.equal((await get("/acr/v1/shop", "pull")).status, 401);
  });
});
