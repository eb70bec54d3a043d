import assert from "node:assert/strict";
import { BlockList, isIPv4 } from "node:net";
import { basename } from "node:path";
import {
  readTenantFile,
  type Resource,
  type TenantFile,
} from "../tenant-file.ts";
import { contosoChinaFile, contosoFile } from "./contoso.ts";
import { danglingReferences, idsOf } from "./references.ts";
import { textsOf } from "./walk.ts";

/** RFC 5737 (documentation), RFC 1918 (private), loopback, and what a default route begins with: no address of anybody. */
const harmless = new BlockList();
for (const [network, prefix] of [
  ["192.0.2.0", 24],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["127.0.0.0", 8],
  ["0.0.0.0", 32],
] as const) {
  harmless.addSubnet(network, prefix);
}

for (const file of [contosoFile, contosoChinaFile]) {
  describe(`tenant file ${basename(file)}`, () => {
    const tenant = readTenantFile(file);
    const defined = idsOf(tenant);
    const ofType = (type: string): Resource[] =>
      tenant.resources.filter(
        (each) => each.type.toLowerCase() === type.toLowerCase(),
      );

    it("defines every id once, in whatever case", () => {
      const seenTwice = defined.filter(
        (id, index) => defined.indexOf(id) !== index,
      );
      assert.deepEqual(seenTwice, []);
    });

    it("refers only to what it defines", () => {
      assert.deepEqual(danglingReferences(tenant), []);
    });

    it("gives roles only to people and identities that it defines", () => {
      const known = principalsOf(tenant);
      const strangers = ofType(
        "Microsoft.Authorization/roleAssignments",
      ).filter(
        ({ properties }) => !known.has(String(properties["principalId"])),
      );
      assert.deepEqual(strangers, []);
    });

    it("holds documentation, private and loopback addresses only", () => {
      const strange = textsOf(tenant)
        .flatMap(({ path, text }) =>
          addressesIn(text).map((address) => ({ path, address })),
        )
        .filter(({ address }) => !harmless.check(address));
      assert.deepEqual(strange, []);
    });

    it("counts the IP rules of a registry as its usage does", () => {
      for (const registry of ofType("Microsoft.ContainerRegistry/registries")) {
        const { properties, listUsages } = registry as unknown as RegistryEntry;
        const usage = listUsages.value.find(({ name }) => name === "IPRules");
        const rules = properties.networkRuleSet?.ipRules.length ?? 0;
        assert.equal(usage?.currentValue ?? 0, rules, registry.id);
      }
    });

    it("shows an identity on an app or a group as the identity itself does", () => {
      const identities = new Map(
        ofType("Microsoft.ManagedIdentity/userAssignedIdentities").map(
          (each) => [
            each.id.toLowerCase(),
            {
              principalId: each.properties["principalId"],
              clientId: each.properties["clientId"],
            },
          ],
        ),
      );
      for (const { id, identity = {} } of tenant.resources) {
        const { userAssignedIdentities } = identity as UserAssigned;
        for (const [key, shown] of Object.entries(
          userAssignedIdentities ?? {},
        )) {
          assert.deepEqual(shown, identities.get(key.toLowerCase()), id);
        }
      }
    });

    it("has a configuration and application settings for every web app and slot", () => {
      const sites = [
        ...ofType("Microsoft.Web/sites"),
        ...ofType("Microsoft.Web/sites/slots"),
      ];
      const missing = sites
        .flatMap(({ id }) => [`${id}/config/web`, `${id}/config/appsettings`])
        .filter((id) => !defined.includes(id.toLowerCase()));
      assert.deepEqual(missing, []);
    });
  });
}

interface UserAssigned {
  readonly userAssignedIdentities?: Readonly<Record<string, unknown>>;
}

interface RegistryEntry {
  readonly properties: {
    readonly networkRuleSet: { readonly ipRules: readonly unknown[] } | null;
  };
  readonly listUsages: {
    readonly value: readonly {
      readonly name: string;
      readonly currentValue: number;
    }[];
  };
}

function principalsOf(tenant: TenantFile): Set<string> {
  const people = tenant.users.flatMap(({ id, groups }) => [id, ...groups]);
  const identities = textsOf(tenant.resources)
    .filter(
      ({ path }) =>
        path.endsWith("/principalId") &&
        !path.includes("/properties/principalId"),
    )
    .map(({ text }) => text);
  const userAssigned = tenant.resources
    .filter(
      ({ type }) => type === "Microsoft.ManagedIdentity/userAssignedIdentities",
    )
    .map(({ properties }) => String(properties["principalId"]));
  return new Set([...people, ...identities, ...userAssigned]);
}

function addressesIn(text: string): string[] {
  return text.split(/[^0-9.]+/).filter((part) => isIPv4(part));
}
