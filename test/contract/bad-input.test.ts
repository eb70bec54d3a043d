import assert from "node:assert/strict";
import { diagnoseRegistry } from "../../src/app/diagnose.ts";
import {
  captivePortal,
  foreignNextLink,
  throttled,
} from "../sandbox/fault-kinds.ts";
import type { Request } from "../sandbox/http/exchange.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";
import {
  contosoFile,
  diagnose,
  firstCloud,
  landscapeOf,
  sentence,
} from "./read.ts";

const ofGraph = { matches: ({ plane }: Request) => plane === "graph" };

describe("bad input and bad circumstances", () => {
  let azure: LocalAzure;
  before(async () => {
    azure = await startLocalAzure([contosoFile]);
  });
  after(() => azure.stop());
  afterEach(() => {
    azure.sandbox.faults.clear();
    azure.signInAs(undefined);
  });

  for (const [what, input, expected] of [
    [
      "a name that no registry can have",
      "x!",
      /neither the name, the login server nor/,
    ],
    [
      "the id of something else",
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/shop-web",
      /neither the name/,
    ],
    ["a name that is nearly right", "contosowebb", /Did you mean contosoweb/],
    [
      "a name like no other",
      "zzzzzzzzzz",
      /no registry “zzzzzzzzzz” among the \d+.*Check the name, the tenant and the account/,
    ],
    [
      "a login server of another cloud",
      "contosoweb.azurecr.cn",
      /belongs to the cloud china, but this is contoso-public/,
    ],
    [
      "a host that is no registry's",
      "shop.example.com",
      /no login server: those end in azurecr.io/,
    ],
    [
      "an id of a registry that is gone",
      "/subscriptions/a609ebfb-94ec-4faf-bb5d-68507e39bfe0/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contosogone",
      /is not there: it was deleted, or its resource id is wrong/,
    ],
  ] as const) {
    it(`answers ${what} with a sentence`, async () => {
      assert.match(sentence(await diagnose(azure, input)), expected);
    });
  }

  it("names the consumers when the one that was asked for is none", async () => {
    const outcome = await diagnose(azure, "contosoweb", {
      consumers: ["shop-wep"],
    });
    assert.match(
      sentence(outcome),
      /“shop-wep” is none of the consumers .*shop-admin, shop-web, machine/,
    );
  });

  it("refuses an image of another registry, and one that is none", async () => {
    assert.match(
      sentence(
        await diagnose(azure, "contosoweb", { image: "other.azurecr.io/a:1" }),
      ),
      /is not in contosoweb.azurecr.io/,
    );
    assert.match(
      sentence(await diagnose(azure, "contosoweb", { image: ":1" })),
      /is no image/,
    );
  });

  it("puts the image that was asked for on this machine's journey", async () => {
    const { consumers } = await landscapeOf(azure, "contosoweb", {
      image: "shop/web:9",
    });
    assert.deepEqual(consumers.find(({ kind }) => kind === "machine")?.images, [
      "shop/web:9",
    ]);
  });

  it("reads only the consumers that were asked for", async () => {
    const landscape = await landscapeOf(azure, "contosoweb", {
      consumers: ["SHOP-WEB"],
      image: "shop/web:9",
    });
    assert.deepEqual(
      landscape.consumers.map(({ name, images }) => [name, images]),
      [["shop-web", ["shop/web:9"]]],
    );
    assert.equal(Object.keys(landscape.sites).length, 1);
  });

  it("asks to sign in when nobody is", async () => {
    azure.signInAs("nobody@contoso.example");
    const outcome = await diagnose(azure, "contosoweb");
    assert.match(
      sentence(outcome),
      /Nobody is signed in. Sign in and try again/,
    );
    assert.ok(!outcome.ok && outcome.failure.action === "sign-in");
  });

  it("still looks from this machine when nobody is signed in", async () => {
    azure.signInAs("nobody@contoso.example");
    const landscape = await landscapeOf(azure, "contosotools.azurecr.io", {
      probes: true,
    });
    assert.ok(landscape.probes.challenge["contosotools.azurecr.io"]?.known);
    const registry = landscape.registries["contosotools.azurecr.io"];
    assert.ok(registry && !registry.known);
    assert.equal(registry.detail, "Nobody is signed in.");
  });

  it("still looks from this machine at a registry that nothing shows", async () => {
    const landscape = await landscapeOf(azure, "elsewhere.azurecr.io", {
      probes: true,
    });
    const dns = landscape.probes.dns["elsewhere.azurecr.io"];
    assert.ok(dns?.known && dns.value.rcode === "NXDOMAIN");
  });

  for (const [what, fault, expected] of [
    [
      "a captive portal",
      captivePortal(ofGraph),
      /What answered was not Azure: .*web page/,
    ],
    ["throttling", throttled(ofGraph, 900), /throttling this account .*900 s/],
    [
      "rows that are none",
      {
        ...ofGraph,
        instead: () => ({ status: 200, headers: {}, body: { data: "none" } }),
      },
      /could not be understood: .*not a list of rows/,
    ],
    [
      "a refusal",
      {
        ...ofGraph,
        instead: () => ({
          status: 500,
          headers: {},
          body: {
            error: { code: "InternalServerError", message: "Try later." },
          },
        }),
      },
      /answered with an error \(InternalServerError\): Try later/,
    ],
  ] as const) {
    it(`answers ${what} with a sentence`, async () => {
      azure.sandbox.faults.add(fault);
      const text = sentence(await diagnose(azure, "contosoweb"));
      assert.match(text, expected);
      assert.doesNotMatch(text, /\n|\bat .*:\d+:\d+|undefined|\{/);
    });
  }

  it("leaves a fact unknown whose list leads to another host", async () => {
    azure.sandbox.faults.add(
      foreignNextLink(
        { matches: ({ path }) => path.endsWith("/replications") },
        "https://collector.example/next",
      ),
    );
    const landscape = await landscapeOf(azure, "contosoweb");
    const [replications] = Object.values(landscape.replications);
    assert.ok(replications && !replications.known);
    assert.match(
      replications.detail ?? "",
      /leads to another host \(collector\.example\)/,
    );
  });

  it("ends at once when it is stopped while a host asks its user", async () => {
    const stop = new AbortController();
    const pending = diagnoseRegistry(
      { cloud: firstCloud(azure), registry: "contosoweb", probes: true },
      { ...azure.host, credential: () => new Promise(() => undefined) },
      { ...freeRun(), signal: stop.signal },
    );
    stop.abort();
    assert.equal(sentence(await pending), "Stopped.");
  });

  it("ends at once when it is stopped", async () => {
    azure.sandbox.faults.delayMs = 60_000;
    const stop = new AbortController();
    const pending = diagnoseRegistry(
      { cloud: firstCloud(azure), registry: "contosoweb", probes: true },
      azure.host,
      { ...freeRun(), signal: stop.signal },
    );
    setTimeout(() => {
      stop.abort();
    }, 200);
    assert.equal(sentence(await pending), "Stopped.");
  });
});
