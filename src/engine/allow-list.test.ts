import assert from "node:assert/strict";
import { builtInClouds } from "../model/cloud.ts";
import { allowList } from "./allow-list.ts";

describe("allowList", () => {
  for (const cloud of builtInClouds) {
    it(`names sign-in and Resource Manager of ${cloud.name}`, () => {
      const loginServer = `contosoreg.${cloud.registrySuffix}`;
      const registry = { id: "/r", name: "r", properties: { loginServer } };
      assert.deepEqual(allowList(cloud, registry, []), [
        { host: loginServer, port: 443, purpose: "registry" },
        { host: `*.${cloud.blobSuffix}`, port: 443, purpose: "shared-layers" },
        {
          host: cloud.authority.slice("https://".length),
          port: 443,
          purpose: "sign-in",
        },
        {
          host: cloud.resourceManager.slice("https://".length),
          port: 443,
          purpose: "resource-manager",
        },
      ]);
    });
  }

  it("names each data endpoint once, also where a private endpoint brings them and no replica was read", () => {
    const [cloud] = builtInClouds;
    assert.ok(cloud);
    const registry = {
      id: "/r",
      name: "r",
      location: "West Europe",
      properties: {
        loginServer: "ContosoReg.azurecr.io",
        dataEndpointEnabled: false,
        dataEndpointHostNames: [
          "ContosoReg.westeurope.data.azurecr.io",
          "ContosoReg.eastus.data.azurecr.io",
        ],
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
    };
    assert.deepEqual(
      allowList(cloud, registry, [])
        .filter(({ purpose }) => !/^(sign-in|resource)/.test(purpose))
        .map(({ host }) => host),
      [
        "contosoreg.azurecr.io",
        "contosoreg.westeurope.data.azurecr.io",
        "contosoreg.eastus.data.azurecr.io",
      ],
    );
  });

  it("has the ports that a cloud file sets", () => {
    const [cloud] = builtInClouds;
    assert.ok(cloud);
    const registry = {
      id: "/r",
      name: "r",
      location: "westeurope",
      properties: {
        loginServer: "contosoreg.azurecr.io",
        dataEndpointEnabled: true,
        regionalEndpoints: "Enabled",
      },
    };
    const local = { ...cloud, port: 5443, authority: "https://127.0.0.1:8443" };
    assert.deepEqual(
      allowList(local, registry, []).map(
        ({ host, port, purpose }) => `${host}:${port} ${purpose}`,
      ),
      [
        "contosoreg.azurecr.io:5443 registry",
        "contosoreg.westeurope.data.azurecr.io:5443 layers",
        "contosoreg.westeurope.geo.azurecr.io:5443 regional",
        "127.0.0.1:8443 sign-in",
        "management.azure.com:443 resource-manager",
      ],
    );
  });
});
