import assert from "node:assert/strict";
import type { AgentPool } from "../../../model/arm.ts";
import type { Platform } from "../../../model/probe.ts";
import { architectureOfSize } from "../../../engine/platform.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { manifest } from "../../../../test/landscapes/images.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import imagePlatformMismatch from "./rule.ts";

const amd64: Platform = { os: "linux", architecture: "amd64" };
const arm64: Platform = { os: "linux", architecture: "arm64", variant: "v8" };
const windows: Platform = { os: "windows", architecture: "amd64" };

const intel: AgentPool = { name: "intel", vmSize: "Standard_D4s_v5" };
const arm: AgentPool = { name: "arm", vmSize: "Standard_D4ps_v5" };
const win: AgentPool = {
  name: "win",
  osType: "Windows",
  vmSize: "Standard_D4s_v5",
};

function onCluster(
  pools: readonly AgentPool[],
  ...platforms: readonly Platform[]
): Builder {
  const cluster = landscape()
    .registry()
    .cluster({
      images: ["shop/web:1.4"],
      properties: { agentPoolProfiles: pools },
    });
  return manifest(cluster, "shop/web", "1.4", 200, platforms);
}

function onApp(given: Builder, ...platforms: readonly Platform[]): Builder {
  return manifest(given, "shop/web", "1.4", 200, platforms);
}

const app = landscape().registry().webApp();
const windowsApp = landscape()
  .registry()
  .webApp({
    config: {
      linuxFxVersion: "",
      windowsFxVersion: "DOCKER|contosoweb.azurecr.io/shop/web:1.4",
    },
  });

ruleCases(imagePlatformMismatch, [
  { name: "amd64 on App Service", given: onApp(app, amd64), want: "pass" },
  {
    name: "one of several platforms fits",
    given: onApp(app, arm64, amd64),
    want: "pass",
  },
  {
    name: "arm64 on App Service",
    given: onApp(app, arm64),
    want: "fail",
    args: {
      consumer: "shop-web",
      image: "shop/web:1.4",
      offered: ["linux/arm64"],
      needed: ["linux/amd64"],
    },
    evidence: [[arm64]],
  },
  {
    name: "Windows on a Windows app",
    given: onApp(windowsApp, windows),
    want: "pass",
  },
  {
    name: "Linux on a Windows app",
    given: onApp(windowsApp, amd64),
    want: "fail",
    args: { needed: ["windows/amd64"] },
  },
  {
    name: "amd64 on an ARM64 pool",
    given: onCluster([arm], amd64),
    want: "fail",
    args: { needed: ["linux/arm64"] },
  },
  {
    name: "amd64 beside a Windows pool",
    given: onCluster([intel, win], amd64),
    want: "pass",
  },
  {
    name: "both architectures on both kinds of pool",
    given: onCluster([intel, arm], amd64, arm64),
    want: "pass",
  },
  {
    name: "amd64 where pods may be placed on ARM64 too",
    given: onCluster([intel, arm], amd64),
    want: "unknown",
    fact: "consumer.platforms",
  },
  {
    name: "a pool without a size",
    given: onCluster([{ name: "auto" }], amd64),
    want: "unknown",
    fact: "consumer.platforms",
  },
  {
    name: "a cluster that may not be read",
    given: onCluster([intel], amd64).deny("clusters"),
    want: "unknown",
    fact: "consumer.platforms",
  },
  {
    name: "a configuration that may not be read",
    given: onApp(app, amd64).deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.platforms",
  },
  {
    name: "a manifest that names no platform",
    given: onApp(app),
    want: "unknown",
    fact: "image.platforms",
  },
  {
    name: "nobody looked",
    given: app,
    want: "unknown",
    fact: "image.presence",
  },
  {
    name: "an image that is not there",
    given: manifest(app, "shop/web", "1.4", 404),
    want: "not-applicable",
  },
  {
    name: "no image that is known",
    given: landscape().registry().cluster(),
    want: "not-applicable",
  },
  {
    name: "this machine, where docker may emulate",
    given: landscape()
      .registry()
      .machine({ images: ["shop/web:1.4"] }),
    want: "not-applicable",
  },
]);

describe("the architecture of a virtual machine size", () => {
  const sizes: [string, string | undefined][] = [
    ["Standard_D4ps_v5", "arm64"],
    ["Standard_D4plds_v6", "arm64"],
    ["Standard_E8pds_v5", "arm64"],
    ["Standard_B2pts_v2", "arm64"],
    ["standard_d4PS_v5", "arm64"],
    ["Standard_D4s_v5", "amd64"],
    ["Standard_DS2_v2", "amd64"],
    ["Standard_E96-24ads_v5", "amd64"],
    ["Standard_NP10s", "amd64"],
    ["Standard_B2ms", "amd64"],
    ["Standard_F8", "amd64"],
    ["", undefined],
    ["Something_else", undefined],
  ];
  for (const [size, expected] of sizes) {
    it(`${size || "no size"}: ${expected ?? "not known"}`, () => {
      assert.equal(architectureOfSize(size), expected);
    });
  }
});
