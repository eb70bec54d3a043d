import assert from "node:assert/strict";
import type { Registry } from "../model/arm.ts";
import { cloudByName } from "../model/cloud.ts";
import { hostsOf } from "./hosts.ts";

interface Case {
  readonly cloud?: string;
  readonly location: string;
  readonly properties: Registry["properties"];
  readonly replicas?: readonly string[];
  readonly want: readonly string[];
}

const cases: readonly Case[] = [
  {
    location: "eastus",
    properties: { loginServer: "contosoreg.azurecr.io" },
    want: ["contosoreg.azurecr.io", "*.blob.core.windows.net"],
  },
  {
    location: "eastus",
    replicas: ["West Europe"],
    properties: {
      loginServer: "contosoreg.azurecr.io",
      privateEndpointConnections: [
        {
          id: "/c",
          name: "c",
          properties: {
            privateLinkServiceConnectionState: { status: "Approved" },
          },
        },
      ],
    },
    want: [
      "contosoreg.azurecr.io",
      "contosoreg.eastus.data.azurecr.io",
      "contosoreg.westeurope.data.azurecr.io",
    ],
  },
  {
    location: "eastus",
    properties: {
      loginServer: "contosoreg-d7e1f0a2b3c4d5e6.azurecr.io",
      dataEndpointEnabled: true,
      regionalEndpoints: "Enabled",
    },
    want: [
      "contosoreg-d7e1f0a2b3c4d5e6.azurecr.io",
      "contosoreg-d7e1f0a2b3c4d5e6.eastus.data.azurecr.io",
      "contosoreg-d7e1f0a2b3c4d5e6.eastus.geo.azurecr.io",
    ],
  },
  {
    cloud: "china",
    location: "chinaeast2",
    properties: {
      loginServer: "contosoreg.azurecr.cn",
      dataEndpointEnabled: true,
    },
    want: ["contosoreg.azurecr.cn", "contosoreg.chinaeast2.data.azurecr.cn"],
  },
  {
    cloud: "usgov",
    location: "usgovvirginia",
    properties: { loginServer: "contosoreg.azurecr.us" },
    want: ["contosoreg.azurecr.us", "*.blob.core.usgovcloudapi.net"],
  },
  {
    location: "eastus",
    replicas: ["westus"],
    properties: {
      loginServer: "contosoreg.azurecr.io",
      dataEndpointEnabled: true,
      dataEndpointHostNames: ["contosoreg.eastus.data.azurecr.io"],
    },
    want: [
      "contosoreg.azurecr.io",
      "contosoreg.eastus.data.azurecr.io",
      "contosoreg.westus.data.azurecr.io",
    ],
  },
];

describe("hostsOf", () => {
  for (const { cloud, location, properties, replicas, want } of cases) {
    it(want.join(", "), () => {
      const found = cloudByName(cloud ?? "public");
      assert.ok(found);
      const registry = { id: "/r", name: "contosoreg", location, properties };
      const replications = (replicas ?? []).map((region) => ({
        id: "/x",
        name: "x",
        location: region,
        properties: {},
      }));
      assert.deepEqual(hostsOf(found, registry, replications), want);
    });
  }
});
