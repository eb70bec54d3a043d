import assert from "node:assert/strict";
import { imagesOf, parseFxVersion } from "./fx-version.ts";

const compose = (yaml: string): string =>
  `COMPOSE|${Buffer.from(yaml, "utf8").toString("base64")}`;

describe("fx version", () => {
  const cases: [string, string | null | undefined, string, string[]][] = [
    [
      "a single container",
      "DOCKER|contoso.azurecr.io/shop/web:1.4",
      "image",
      ["contoso.azurecr.io/shop/web:1.4"],
    ],
    [
      "a digest",
      "docker|contoso.azurecr.io/shop/web@sha256:abc",
      "image",
      ["contoso.azurecr.io/shop/web@sha256:abc"],
    ],
    ["no image after the stack", "DOCKER|", "code", []],
    ["side cars", "sitecontainers", "site-containers", []],
    ["a built-in stack", "NODE|20-lts", "code", []],
    ["an empty text", "", "code", []],
    ["null", null, "code", []],
    ["an absent property", undefined, "code", []],
    [
      "every service of a Compose file",
      compose(
        [
          "services:",
          "  web:",
          "    image: contoso.azurecr.io/shop/web:1.4 # front",
          '  "api":',
          '    image: "contoso.azurecr.io/shop/api:2"\r',
          "  worker:",
          "    'image': 'contoso.azurecr.io/shop/worker'",
          "    # image: contoso.azurecr.io/old",
          "    environment:",
          "      base_image: contoso.azurecr.io/not-this",
        ].join("\n"),
      ),
      "compose",
      [
        "contoso.azurecr.io/shop/web:1.4",
        "contoso.azurecr.io/shop/api:2",
        "contoso.azurecr.io/shop/worker",
      ],
    ],
    [
      "a pod's list of containers",
      compose("containers:\n- image: contoso.azurecr.io/a:1\n  name: a\n"),
      "compose",
      ["contoso.azurecr.io/a:1"],
    ],
    [
      "a variable instead of a tag",
      compose("image: contoso.azurecr.io/a:${TAG}"),
      "compose",
      [],
    ],
    ["text that is not base64", "COMPOSE|%%%", "compose", []],
  ];
  for (const [name, text, kind, images] of cases) {
    it(`reads ${name}`, () => {
      const fxVersion = parseFxVersion(text);
      assert.equal(fxVersion.kind, kind);
      assert.deepEqual(imagesOf(fxVersion), images);
    });
  }
});
