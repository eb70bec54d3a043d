import type { Json } from "../json.ts";

type Effect =
  | "Audit"
  | "Deny"
  | "Modify"
  | "Disabled"
  | "DeployIfNotExists"
  | "AuditIfNotExists";

const registries = "Microsoft.ContainerRegistry/registries";

interface Definition {
  readonly guid: string;
  readonly displayName: string;
  readonly effects: readonly [Effect, ...Effect[]];
  /** What is found fault with, besides the type; nothing when left out. */
  readonly condition?: object;
  /** What effect Modify writes: alias and value. */
  readonly writes?: readonly [field: string, value: string | boolean];
  /** The type judged, a registry when left out. */
  readonly type?: string;
}

function alias(property: string): string {
  return `${registries}/${property}`;
}

function isNot(property: string, value: string): object {
  return { field: alias(property), notEquals: value };
}

const definitions: readonly Definition[] = [
  {
    guid: "0fdf0491-d080-4575-b627-ad0e843cba0f",
    displayName:
      "Public network access should be disabled for Container registries",
    effects: ["Audit", "Deny"],
    condition: isNot("publicNetworkAccess", "Disabled"),
  },
  {
    guid: "a3701552-92ea-433e-9d17-33b7f1208fc9",
    displayName:
      "Configure Container registries to disable public network access",
    effects: ["Modify"],
    condition: isNot("publicNetworkAccess", "Disabled"),
    writes: [alias("publicNetworkAccess"), "Disabled"],
  },
  {
    guid: "d0793b48-0edc-4296-a390-4c75d1bdfd71",
    displayName:
      "Container registries should not allow unrestricted network access",
    effects: ["Audit", "Deny"],
    condition: {
      allOf: [
        isNot("networkRuleSet.defaultAction", "Deny"),
        isNot("publicNetworkAccess", "Disabled"),
      ],
    },
  },
  {
    guid: "e8eef0a8-67cf-4eb4-9386-14b0e78733d4",
    displayName: "Container registries should use private link",
    effects: ["Audit"],
    condition: { field: alias("privateEndpointConnections"), exists: false },
  },
  {
    guid: "bd560fc0-3c69-498a-ae9f-aa8eb7de0e13",
    displayName:
      "Container registries should have SKUs that support Private Links",
    effects: ["Audit", "Deny"],
    condition: { field: alias("sku.name"), notEquals: "Premium" },
  },
  {
    guid: "dc921057-6b28-4fbe-9b83-f7bec05db6c2",
    displayName:
      "Container registries should have local admin account disabled.",
    effects: ["Audit", "Deny"],
    condition: { field: alias("adminUserEnabled"), equals: true },
  },
  {
    guid: "79fdfe03-ffcb-4e55-b4d0-b925b8241759",
    displayName:
      "Configure container registries to disable local admin account.",
    effects: ["Modify"],
    condition: { field: alias("adminUserEnabled"), equals: true },
    writes: [alias("adminUserEnabled"), false],
  },
  {
    guid: "9f2dea28-e834-476c-99c5-3507b4728395",
    displayName:
      "Container registries should have anonymous authentication disabled.",
    effects: ["Audit", "Deny"],
    condition: { field: alias("anonymousPullEnabled"), equals: true },
  },
  {
    guid: "cced2946-b08a-44fe-9fd9-e4ed8a779897",
    displayName:
      "Configure container registries to disable anonymous authentication.",
    effects: ["Modify"],
    condition: { field: alias("anonymousPullEnabled"), equals: true },
    writes: [alias("anonymousPullEnabled"), false],
  },
  {
    guid: "42781ec6-6127-4c30-bdfa-fb423a0047d3",
    displayName:
      "Container registries should have ARM audience token authentication disabled.",
    effects: ["Audit", "Deny"],
    condition: isNot(
      "policies.azureADAuthenticationAsArmPolicy.status",
      "disabled",
    ),
  },
  {
    guid: "785596ed-054f-41bc-aaec-7f3d0ba05725",
    displayName:
      "Configure container registries to disable ARM audience token authentication.",
    effects: ["Modify"],
    condition: isNot(
      "policies.azureADAuthenticationAsArmPolicy.status",
      "disabled",
    ),
    writes: [
      alias("policies.azureADAuthenticationAsArmPolicy.status"),
      "disabled",
    ],
  },
  {
    guid: "524b0254-c285-4903-bee6-bb8126cde579",
    displayName: "Container registries should have exports disabled",
    effects: ["Audit", "Deny"],
    condition: isNot("policies.exportPolicy.status", "disabled"),
  },
  {
    guid: "5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580",
    displayName:
      "Container registries should be encrypted with a customer-managed key",
    effects: ["Audit", "Deny"],
    condition: isNot("encryption.status", "enabled"),
  },
  {
    guid: "d85c6833-7d33-4cf5-a915-aaa2de84405f",
    displayName: "Configure Container registries with private endpoints",
    effects: ["DeployIfNotExists"],
    condition: { field: alias("privateEndpointConnections"), exists: false },
  },
  {
    guid: "e9585a95-5b8c-4d03-b193-dc7eb5ac4c32",
    displayName: "Configure Container registries to use private DNS zones",
    effects: ["DeployIfNotExists"],
    type: "Microsoft.Network/privateEndpoints",
  },
  {
    guid: "ff05e24e-195c-447e-b322-5e90c9f9f366",
    displayName:
      "Container registries should have repository scoped access token disabled.",
    effects: ["Audit", "Deny"],
    type: `${registries}/tokens`,
    condition: { field: `${registries}/tokens/status`, notEquals: "disabled" },
  },
  {
    guid: "a9b426fe-8856-4945-8600-18c5dd1cca2a",
    displayName:
      "Configure container registries to disable repository scoped access token.",
    effects: ["Modify"],
    type: `${registries}/tokens`,
    condition: { field: `${registries}/tokens/status`, notEquals: "disabled" },
    writes: [`${registries}/tokens/status`, "disabled"],
  },
  {
    guid: "84497762-32b6-4ab3-80b6-732ea48b85a2",
    displayName: "Container registries should prevent cache rule creation",
    effects: ["Audit", "Deny"],
    type: `${registries}/cacheRules`,
  },
  {
    guid: "801543d1-1953-4a90-b8b0-8cf6d41473a5",
    displayName:
      "App Service apps should enable configuration routing to Azure Virtual Network",
    effects: ["Audit", "Deny"],
    type: "Microsoft.Web/sites",
    condition: {
      allOf: [
        { field: "Microsoft.Web/sites/vnetImagePullEnabled", notEquals: true },
        {
          field: "Microsoft.Web/sites/outboundVnetRouting.imagePullTraffic",
          notEquals: true,
        },
      ],
    },
  },
  {
    guid: "c4857be7-912a-4c75-87e6-e30292bcdf78",
    displayName:
      "[Preview]: Container Registry should use a virtual network service endpoint",
    effects: ["Audit"],
    condition: isNot("networkRuleSet.defaultAction", "Deny"),
  },
  {
    guid: "56288eb2-4350-461d-9ece-2bb242269dce",
    displayName:
      "Enable logging by category group for Container registries to Log Analytics",
    effects: ["DeployIfNotExists", "AuditIfNotExists"],
  },
  {
    guid: "090c7b07-b4ed-4561-ad20-e9075f3ccaff",
    displayName:
      "Azure registry container images should have vulnerabilities resolved (powered by Microsoft Defender Vulnerability Management)",
    effects: ["AuditIfNotExists"],
  },
];

/** The built-in definitions that concern registries and can be judged from the registry alone, by GUID, as ARM answers them. */
export const builtInPolicies: Readonly<Record<string, Json>> =
  Object.fromEntries(definitions.map((each) => [each.guid, documentOf(each)]));

function documentOf({
  guid,
  displayName,
  effects,
  condition,
  writes,
  type,
}: Definition): Json {
  const details = writes && {
    details: {
      conflictEffect: "audit",
      operations: [
        { operation: "addOrReplace", field: writes[0], value: writes[1] },
      ],
    },
  };
  return {
    id: `/providers/Microsoft.Authorization/policyDefinitions/${guid}`,
    name: guid,
    type: "Microsoft.Authorization/policyDefinitions",
    properties: {
      displayName,
      policyType: "BuiltIn",
      mode: "Indexed",
      metadata: { category: "Container Registry" },
      parameters: {
        effect: {
          type: "String",
          allowedValues: [...effects, "Disabled"],
          defaultValue: effects[0],
        },
      },
      policyRule: {
        if: {
          allOf: [
            { field: "type", equals: type ?? registries },
            ...(condition === undefined ? [] : [condition]),
          ],
        },
        then: { effect: "[parameters('effect')]", ...details },
      },
    },
  };
}
