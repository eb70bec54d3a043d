import assert from "node:assert/strict";
import { form, type ClientAnswer } from "../https-client.ts";
import { document, people, startSmall, type Small } from "../small.ts";
import { text, type Json } from "../json.ts";

function claimsOf(token: string): Json {
  const [, claims = ""] = token.split(".");
  return JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as Json;
}

describe("Entra ID, locally", () => {
  let small: Small;
  before(async () => {
    small = await startSmall();
  });
  after(() => small.sandbox.stop());

  function token(
    fields: Record<string, string>,
    tenant = small.cloud.tenantId,
  ): Promise<ClientAnswer> {
    return small.send(
      `${small.cloud.settings.authority}/${tenant}/oauth2/v2.0/token`,
      form({
        grant_type: "client_credentials",
        client_id: people.olga,
        client_secret: "olgas-secret",
        scope: "https://management.azure.com/.default",
        ...fields,
      }),
    );
  }

  it("gives a token with the claims of the user", async () => {
    const claims = claimsOf(await small.signIn(people.olga));
    assert.equal(claims["aud"], "https://management.azure.com");
    assert.equal(
      claims["iss"],
      `${small.cloud.settings.authority}/${small.cloud.tenantId}/`,
    );
    assert.equal(claims["tid"], small.cloud.tenantId);
    assert.equal(claims["oid"], people.olga);
    assert.equal(claims["upn"], "olga@small.example");
    assert.equal(claims["name"], "Olga Owner");
    assert.ok(Number(claims["exp"]) > Date.now() / 1000);
  });

  it("knows the tenant by its domain, and the user by the principal name", async () => {
    const answer = await token(
      { client_id: "rita@small.example", client_secret: "ritas-secret" },
      "small.example",
    );
    assert.equal(
      claimsOf(text(document(answer)["access_token"]))["oid"],
      people.rita,
    );
  });

  it("gives a new token for a refresh token", async () => {
    const first = await token({});
    const second = await token({
      grant_type: "refresh_token",
      refresh_token: text(document(first)["refresh_token"]),
      scope: "https://containerregistry.azure.net/.default",
    });
    const claims = claimsOf(text(document(second)["access_token"]));
    assert.equal(claims["oid"], people.olga);
    assert.equal(claims["aud"], "https://containerregistry.azure.net");
  });

  for (const { why, fields, tenant, code } of [
    {
      why: "a wrong secret",
      fields: { client_secret: "guess" },
      code: 7000215,
    },
    {
      why: "an unknown user",
      fields: { client_id: "who@small.example" },
      code: 700016,
    },
    {
      why: "an unknown resource",
      fields: { scope: "https://graph.example/.default" },
      code: 500011,
    },
    { why: "an unknown grant", fields: { grant_type: "magic" }, code: 70003 },
    {
      why: "an access token in the place of a refresh token",
      fields: { grant_type: "refresh_token", refresh_token: "a.b.c" },
      code: 700082,
    },
    { why: "claims that are not JSON", fields: { claims: "{" }, code: 50148 },
    {
      why: "an unknown tenant",
      fields: {},
      tenant: "other.example",
      code: 90002,
    },
  ] as {
    why: string;
    fields: Record<string, string>;
    tenant?: string;
    code: number;
  }[]) {
    it(`refuses ${why} with AADSTS${code}`, async () => {
      const answer = await token(fields, tenant);
      assert.ok(answer.status >= 400);
      assert.deepEqual(document(answer)["error_codes"], [code]);
      assert.match(
        text(document(answer)["error_description"]),
        new RegExp(`^AADSTS${code}: `),
      );
    });
  }

  it("publishes where its endpoints are", async () => {
    const root = `${small.cloud.settings.authority}/${small.cloud.tenantId}`;
    const answer = await small.send(
      `${root}/v2.0/.well-known/openid-configuration`,
    );
    assert.equal(
      document(answer)["token_endpoint"],
      `${root}/oauth2/v2.0/token`,
    );
    assert.equal(document(answer)["issuer"], `${root}/v2.0`);
    const discovery = await small.send(
      `${small.cloud.settings.authority}/common/discovery/instance?api-version=1.1`,
    );
    assert.match(
      text(document(discovery)["tenant_discovery_endpoint"]),
      /openid-configuration$/,
    );
  });
});
