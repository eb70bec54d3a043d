import assert from "node:assert/strict";
import { apiVersions, typeOfPath, versioned } from "./api-versions.ts";

const group = "/subscriptions/s/resourceGroups/g";

describe("API versions", () => {
  for (const [path, type] of [
    [
      `${group}/providers/Microsoft.Web/sites/a/slots/b`,
      "Microsoft.Web/sites/slots",
    ],
    [
      `${group}/providers/Microsoft.Network/privateDnsZones/z/A`,
      "Microsoft.Network/privateDnsZones/A",
    ],
    [
      "/subscriptions/s/providers/Microsoft.Network/privateDnsZones",
      "Microsoft.Network/privateDnsZones",
    ],
    [
      `${group}/providers/Microsoft.ContainerRegistry/registries/r/providers/Microsoft.Authorization/locks`,
      "Microsoft.Authorization/locks",
    ],
    [
      "/providers/Microsoft.Authorization/policyDefinitions/d",
      "Microsoft.Authorization/policyDefinitions",
    ],
    [group, ""],
  ] as const) {
    it(`take ${path} for ${type || "no provider's"}`, () => {
      assert.equal(typeOfPath(path), type);
    });
  }

  it("are those of the type of the last provider", () => {
    const registry = `${group}/providers/microsoft.containerregistry/registries/r`;
    assert.equal(
      versioned(registry),
      `${registry}?api-version=${apiVersions.registry}`,
    );
    assert.match(
      versioned(`${registry}/providers/Microsoft.Authorization/locks`),
      new RegExp(`=${apiVersions.locks}$`),
    );
    assert.match(
      versioned(
        `${registry}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances`,
      ),
      new RegExp(`=${apiVersions.eligibility}$`),
    );
    assert.match(
      versioned(`${group}/providers/Microsoft.Network/privateDnsZones/z`),
      new RegExp(`=${apiVersions.privateDns}$`),
    );
    assert.match(
      versioned(`${group}/providers/Microsoft.Network/virtualNetworks/v`),
      new RegExp(`=${apiVersions.network}$`),
    );
  });
});
