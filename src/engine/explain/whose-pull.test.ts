import assert from "node:assert/strict";
import type { Consumer } from "../../model/landscape.ts";
import {
  candidates,
  isHostOf,
  mayBePrintedHere,
  type Clue,
} from "./whose-pull.ts";

function consumer(
  kind: Consumer["kind"],
  id: string,
  ...images: readonly string[]
): Consumer {
  return { kind, id, name: id, images, because: "image" };
}

const web = consumer("web-app", "/sites/shop-web", "shop/web:1.4");
const admin = consumer("web-app", "/sites/shop-admin", "shop/admin:2.0");
const sideCar = consumer(
  "web-app",
  "/sites/shop-web/sitecontainers/proxy",
  "shop/proxy:1.0",
);
const cluster = consumer("aks-cluster", "/clusters/delivery", "shop/web:1.4");
const other = consumer("aks-cluster", "/clusters/forecast");
const machine = consumer("machine", "machine", "shop/web:1.4");
const everybody = [web, admin, sideCar, cluster, other, machine];

const nothing: Clue = {
  registry: "contosoweb.azurecr.io",
  repository: null,
  reference: null,
  clientIp: null,
  emitter: "docker",
};

function found(
  clue: Partial<Clue>,
  owners: readonly string[] = [],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    candidates({ ...nothing, ...clue }, everybody, owners).map(
      ({ consumer: { id }, reasons }) => [id, reasons],
    ),
  );
}

describe("whose pull a text tells of", () => {
  it("is told by the address that the registry saw", () => {
    assert.deepEqual(found({}, ["/SITES/shop-admin"]), {
      "/sites/shop-admin": ["address"],
    });
  });

  it("is told by the address even where another one runs the image", () => {
    const clue = { repository: "shop/web", reference: "1.4" };
    assert.deepEqual(found(clue, ["/clusters/forecast"]), {
      "/clusters/forecast": ["address"],
    });
  });

  it("is told by the image among those that share an address", () => {
    const clue = { repository: "shop/proxy", reference: "1.0" };
    assert.deepEqual(found(clue, ["/sites/shop-web", "/sites/shop-admin"]), {
      "/sites/shop-web/sitecontainers/proxy": ["address", "image"],
    });
  });

  it("may be anybody's who shares the address, if no image is named", () => {
    assert.deepEqual(
      Object.keys(found({}, ["/sites/shop-web", "/sites/shop-admin"])),
      [
        "/sites/shop-web",
        "/sites/shop-admin",
        "/sites/shop-web/sitecontainers/proxy",
      ],
    );
  });

  it("may be that of each that runs the image", () => {
    assert.deepEqual(found({ repository: "shop/web", reference: "1.4" }), {
      "/sites/shop-web": ["image"],
      "/clusters/delivery": ["image"],
    });
  });

  it("is, with another tag, that of whoever runs the repository", () => {
    assert.deepEqual(found({ repository: "shop/admin", reference: "3" }), {
      "/sites/shop-admin": ["repository"],
    });
  });

  it("is a cluster's when a kubelet printed it", () => {
    const clue = { emitter: "kubelet", repository: "shop/web" } as const;
    assert.deepEqual(found({ ...clue, reference: "1.4" }), {
      "/clusters/delivery": ["image", "emitter"],
    });
    assert.deepEqual(found({ ...clue, repository: "shop/new" }), {
      "/clusters/delivery": ["emitter"],
      "/clusters/forecast": ["emitter"],
    });
  });

  it("is nobody's when nothing speaks for anybody", () => {
    assert.deepEqual(found({}), {});
    assert.deepEqual(found({ repository: "shop/new", reference: "1" }), {});
  });
});

describe("a text that may have been printed here", () => {
  it("is one of a program that runs on a developer's machine", () => {
    assert.equal(mayBePrintedHere({ emitter: "docker" }), true);
    assert.equal(mayBePrintedHere({ emitter: "kubelet" }), false);
    assert.equal(mayBePrintedHere({ emitter: "app-service" }), false);
  });
});

describe("a host of a registry", () => {
  for (const [host, expected] of [
    ["contosoweb.azurecr.io", true],
    ["ContosoWeb.azurecr.io", true],
    ["contosoweb.westeurope.data.azurecr.io", true],
    ["contosoweb2.azurecr.io", false],
    ["contosoweb.azurecr.cn", false],
    ["contosoweb.notazurecr.io", false],
    ["contosoweb", false],
  ] as const) {
    it(`${expected ? "is" : "is not"} ${host}`, () => {
      assert.equal(isHostOf("contosoweb.azurecr.io", host), expected);
    });
  }
});
