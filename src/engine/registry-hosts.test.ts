import assert from "node:assert/strict";
import { builtInClouds, publicCloud } from "../model/cloud.ts";
import { hostOfMember, labelOf } from "./registry-hosts.ts";

describe("labelOf", () => {
  it("leaves each cloud's suffix out", () => {
    for (const cloud of builtInClouds) {
      const host = `Shop-0123.${cloud.registrySuffix}`;
      assert.equal(labelOf(cloud, host), "shop-0123");
    }
  });
});

describe("hostOfMember", () => {
  const wanted = {
    registry: "shop-0123.azurecr.io",
    registry_data_eastus: "shop-0123.eastus.data.azurecr.io",
    registry_eastus: "shop-0123.eastus.geo.azurecr.io",
    blob: undefined,
  };
  for (const [member, host] of Object.entries(wanted)) {
    it(`${member}: ${host ?? "none"}`, () => {
      const found = hostOfMember(publicCloud, "Shop-0123.azurecr.io", member);
      assert.equal(found?.host, host);
    });
  }
});
