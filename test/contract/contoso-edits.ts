import { list, object, text, type Json } from "../sandbox/json.ts";
import type { Resource, TenantFile } from "../sandbox/tenant-file.ts";

/** An edit of a tenant file that docs/contoso.md names, and the registry that it changes. */
export interface Edit {
  readonly registry: string;
  readonly make: (tenant: TenantFile) => void;
}

export const missingAddresses = [13, 14, 15, 16, 17].map(
  (last) => `198.51.100.${last}`,
);

/** By the words of docs/contoso.md. */
export const edits: Readonly<Record<string, Edit>> = {
  "add 198.51.100.13 to 198.51.100.17 to the rules of contosoweb": {
    registry: "contosoweb",
    make: (tenant) => {
      allow(tenant, "contosoweb", missingAddresses);
    },
  },
  "add 203.0.113.7 to the rules of contosoweb": {
    registry: "contosoweb",
    make: (tenant) => {
      allow(tenant, "contosoweb", ["203.0.113.7"]);
    },
  },
  "add a link of vnet-delivery to the zone in rg-connectivity": {
    registry: "contosoplatform",
    make: (tenant) => {
      const link = find(tenant, "link-hub");
      const copy = structuredClone(link);
      copy.id = link.id.replace("link-hub", "link-delivery");
      copy.name = "link-delivery";
      const network = find(tenant, "vnet-delivery");
      object(copy.properties["virtualNetwork"])["id"] = network.id;
      tenant.resources.push(copy);
    },
  },
  "set outboundVnetRouting.imagePullTraffic of orders-api": {
    registry: "contosoorders",
    make: (tenant) => {
      const { properties } = find(tenant, "orders-api");
      object(properties["outboundVnetRouting"])["imagePullTraffic"] = true;
    },
  },
  "set roleAssignmentMode of contosoml to LegacyRegistryPermissions": {
    registry: "contosoml",
    make: (tenant) => {
      find(tenant, "contosoml").properties["roleAssignmentMode"] =
        "LegacyRegistryPermissions";
    },
  },
  "add the tag 2.3.0 to tools/portal": {
    registry: "contosotools",
    make: ({ images }) => {
      const tags = images["contosotools.azurecr.io"]?.["tools/portal"] ?? {};
      tags["2.3.0"] = tags["2.3.1"]!;
    },
  },
  "assign AcrPull on contosochina to id-mall-web": {
    registry: "contosochina",
    make: (tenant) => {
      const { properties } = find(tenant, "id-mall-web");
      letPull(tenant, "contosochina", properties["principalId"]);
    },
  },
  "add Microsoft.Authorization/roleAssignments/read to the role _Contoso Partner Viewer_":
    {
      registry: "contosopartner",
      make: (tenant) => {
        const role = tenant.resources.find(
          ({ properties }) =>
            properties["roleName"] === "Contoso Partner Viewer",
        );
        const [permission] = list(role?.properties["permissions"]);
        const { actions } = object(permission);
        object(permission)["actions"] = [
          ...list(actions),
          "Microsoft.Authorization/roleAssignments/read",
        ];
      },
    },
  "add the record contosoharbor.northeurope.data to the zone in rg-harbor": {
    registry: "contosoharbor",
    make: (tenant) => {
      addRecords(tenant, "contosoharbor", "northeurope.data");
    },
  },
  "approve the connection of pe-contosodepot and add its records": {
    registry: "contosodepot",
    make: (tenant) => {
      const connection = tenant.resources.find(({ id }) =>
        id.includes("/privateEndpointConnections/pe-contosodepot-"),
      );
      const state = connection?.properties["privateLinkServiceConnectionState"];
      object(state)["status"] = "Approved";
      addRecords(tenant, "contosodepot", "");
    },
  },
  "take the DNS servers away from vnet-ferry": {
    registry: "contosoferry",
    make: (tenant) => {
      find(tenant, "vnet-ferry").properties["dhcpOptions"] = { dnsServers: [] };
    },
  },
  "assign AcrPull on contosoquay to quay-booking/staging": {
    registry: "contosoquay",
    make: (tenant) => {
      letPull(
        tenant,
        "contosoquay",
        identityOf(find(tenant, "quay-booking/staging")),
      );
    },
  },
  "assign AcrPull on contosocrane to crane-control": {
    registry: "contosocrane",
    make: (tenant) => {
      letPull(
        tenant,
        "contosocrane",
        identityOf(find(tenant, "crane-control")),
      );
    },
  },
  "set networkRuleBypassAllowedForTasks of contosocustoms": {
    registry: "contosocustoms",
    make: (tenant) => {
      find(tenant, "contosocustoms").properties[
        "networkRuleBypassAllowedForTasks"
      ] = true;
    },
  },
  "set acrUseManagedIdentityCreds of pilot-log": {
    registry: "contosopilot",
    make: (tenant) => {
      find(tenant, "web", "pilot-log").properties[
        "acrUseManagedIdentityCreds"
      ] = true;
    },
  },
  "add a rule that allows Storage to nsg-stock-apps": {
    registry: "contosostock",
    make: (tenant) => {
      const { properties } = find(tenant, "nsg-stock-apps");
      const [first, ...others] = list(properties["securityRules"]);
      const copy = structuredClone(object(first));
      copy["name"] = "allow-layers";
      Object.assign(object(copy["properties"]), {
        priority: 120,
        destinationAddressPrefix: "Storage",
      });
      properties["securityRules"] = [first, copy, ...others];
    },
  },
  "add a rule for contosofleet to the policy fwp-fleet": {
    registry: "contosofleet",
    make: (tenant) => {
      allowThroughFirewall(tenant, [
        "contosofleet.azurecr.io",
        "contosofleet.westeurope.data.azurecr.io",
      ]);
    },
  },
  "let freight-tracker pull as id-freight": {
    registry: "contosofreight",
    make: (tenant) => {
      const { properties } = find(tenant, "freight-tracker");
      pullAsFreight(tenant, object(properties["configuration"]), "registries");
    },
  },
  "let freight-labels pull as id-freight": {
    registry: "contosofreight",
    make: (tenant) => {
      const { properties } = find(tenant, "freight-labels");
      pullAsFreight(tenant, properties, "imageRegistryCredentials");
    },
  },
};

/** Lets a container app or a container group sign in to its registry with a managed identity alone. */
function pullAsFreight(tenant: TenantFile, holder: Json, name: string): void {
  const identity = find(tenant, "id-freight").id;
  holder[name] = list(holder[name]).map((each) => ({
    server: object(each)["server"],
    identity,
  }));
}

/** Built-in role, the same in every cloud. */
const acrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

/** Adds IP rules to a registry. */
export function allow(
  tenant: TenantFile,
  registry: string,
  addresses: readonly string[],
): void {
  const ruleSet = object(find(tenant, registry).properties["networkRuleSet"]);
  ruleSet["ipRules"] = [
    ...list(ruleSet["ipRules"]),
    ...addresses.map((value) => ({ action: "Allow", value })),
  ];
}

/** Adds the records that a private endpoint wants to the zone of its resource group; of some names only, if wanted. */
export function addRecords(
  tenant: TenantFile,
  registry: string,
  part: string,
): void {
  const endpoint = find(tenant, `pe-${registry}`);
  const [group = ""] = endpoint.id.split("/providers/");
  const { properties } = find(tenant, `pe-${registry}-nic`);
  for (const entry of list(properties["ipConfigurations"])) {
    const address = object(object(entry)["properties"]);
    const { fqdns } = object(address["privateLinkConnectionProperties"]);
    const name = text(list(fqdns)[0]).replace(".azurecr.io", "");
    if (name.includes(part)) {
      const zone = `${group}/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io`;
      tenant.resources.push({
        id: `${zone}/A/${name}`,
        name,
        type: "Microsoft.Network/privateDnsZones/A",
        properties: {
          aRecords: [{ ipv4Address: address["privateIPAddress"] }],
        },
      });
    }
  }
}

/** Assigns AcrPull on a registry. */
export function letPull(
  tenant: TenantFile,
  registry: string,
  principalId: unknown,
): void {
  const { id: scope } = find(tenant, registry);
  const name = "3f1d6f0e-5f5b-4d4f-8f57-2f9d5a3a7c11";
  const type = "Microsoft.Authorization/roleAssignments";
  tenant.resources.push({
    id: `${scope}/providers/${type}/${name}`,
    name,
    type,
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${acrPull}`,
      principalId,
      principalType: "ServicePrincipal",
      scope,
    },
  });
}

/** The object id of a resource's system-assigned identity. */
function identityOf({ identity }: Resource): unknown {
  return object(identity)["principalId"];
}

/** Adds names to an application rule of the firewall's policy. */
export function allowThroughFirewall(
  tenant: TenantFile,
  names: readonly string[],
): void {
  const group = tenant.resources.find(({ id }) =>
    id.endsWith("/fwp-fleet/ruleCollectionGroups/fleet"),
  );
  const [collection] = list(group?.properties["ruleCollections"]);
  const [rule] = list(object(collection)["rules"]);
  const { targetFqdns } = object(rule);
  object(rule)["targetFqdns"] = [...list(targetFqdns), ...names];
}

/** @param within a part of the id, where several resources have the name */
export function find(
  { resources }: TenantFile,
  name: string,
  within = "",
): Resource {
  const found = resources.find(
    (each) => each.name === name && each.id.includes(within),
  );
  if (found === undefined) {
    throw new Error(`There is no ${name} in the tenant.`);
  }
  return found;
}
