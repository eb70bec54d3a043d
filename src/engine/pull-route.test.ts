import assert from "node:assert/strict";
import type { Site } from "../model/arm.ts";
import { pullRoute, routeBySite, type PullRoute } from "./pull-route.ts";

interface Case {
  readonly properties: Site["properties"];
  readonly setting?: string;
  readonly want: PullRoute;
}

const cases: readonly Case[] = [
  { properties: {}, want: "public" },
  {
    properties: { virtualNetworkSubnetId: "/s", vnetRouteAllEnabled: true },
    want: "public",
  },
  {
    properties: { virtualNetworkSubnetId: "/s", vnetImagePullEnabled: true },
    want: "virtual-network",
  },
  {
    properties: {
      virtualNetworkSubnetId: "/s",
      outboundVnetRouting: { imagePullTraffic: true },
    },
    want: "virtual-network",
  },
  {
    properties: {
      virtualNetworkSubnetId: "/s",
      outboundVnetRouting: { allTraffic: true },
    },
    want: "virtual-network",
  },
  {
    properties: {
      virtualNetworkSubnetId: "/s",
      outboundVnetRouting: { applicationTraffic: true },
    },
    want: "public",
  },
  {
    properties: { virtualNetworkSubnetId: "/s" },
    setting: "True",
    want: "virtual-network",
  },
  {
    properties: { virtualNetworkSubnetId: "/s" },
    setting: "1",
    want: "virtual-network",
  },
  {
    properties: { virtualNetworkSubnetId: "/s" },
    setting: "false",
    want: "public",
  },
  { properties: {}, setting: "true", want: "public" },
  { properties: { vnetImagePullEnabled: true }, want: "public" },
  {
    properties: { hostingEnvironmentProfile: { id: "/ase" } },
    want: "virtual-network",
  },
];

describe("pullRoute", () => {
  for (const { properties, setting, want } of cases) {
    it(`${JSON.stringify(properties)}, setting ${setting ?? "absent"}: ${want}`, () => {
      const site = { id: "/w", name: "w", properties };
      const settings = {
        hasPassword: false,
        ...(setting && { pullOverVnet: setting }),
      };
      assert.equal(pullRoute(site, settings), want);
    });
  }

  it("leaves the decision to the setting only when there is integration and no switch", () => {
    const of = (properties: Site["properties"]): PullRoute | undefined =>
      routeBySite({ id: "/w", name: "w", properties });
    assert.equal(of({ virtualNetworkSubnetId: "/s" }), undefined);
    assert.equal(of({ virtualNetworkSubnetId: null }), "public");
  });
});
