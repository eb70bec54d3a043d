import { list, object } from "../sandbox/json.ts";
import type { Conduct } from "../network/forward-proxy.ts";
import type { TenantFile } from "../sandbox/tenant-file.ts";
import { allow, find, letPull, missingAddresses } from "./contoso-edits.ts";

/** A situation in words, made from Contoso by an edit, and what a diagnosis must say of one journey. */
export interface KnownCase {
  readonly situation: string;
  readonly registry: string;
  readonly consumer: string;
  readonly edit?: (tenant: TenantFile) => void;
  /** Repository and tag that the consumer is asked to pull. */
  readonly image?: string;
  /** What the proxy of this machine does; it has none when left out. */
  readonly proxy?: Conduct;
  /** An error text that is given as evidence. */
  readonly text?: string;
  readonly verdict: "blocked" | "passes" | "unknown";
  /** The root cause, which is named first; null when nothing stops or obscures the journey. */
  readonly root: string | null;
  /** Findings that stop nothing and must be there. */
  readonly also?: readonly string[];
  /** Rules whose failure is a consequence, or another thing altogether: no finding. */
  readonly hidden?: readonly string[];
  /** Addresses of the first change that the root cause's finding offers. */
  readonly offers?: readonly string[];
}

function set(name: string, properties: object, within = "") {
  return (tenant: TenantFile): void => {
    Object.assign(find(tenant, name, within).properties, properties);
  };
}

function settingOf(tenant: TenantFile, site: string, values: object): void {
  Object.assign(find(tenant, "appsettings", `/${site}/`).properties, values);
}

function without({ resources }: TenantFile, ...parts: string[]): void {
  const left = resources.filter(
    ({ id }) => !parts.some((part) => id.includes(part)),
  );
  resources.splice(0, resources.length, ...left);
}

const manyRules = Array.from({ length: 195 }, (_, index) => `192.0.2.${index}`);

export const knownCases: readonly KnownCase[] = [
  {
    situation: "no address rule for a developer, whose client was told so",
    registry: "contosoweb",
    consumer: "machine",
    text: "denied: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
    verdict: "blocked",
    root: "registry-ip-rules-client-not-included",
    offers: ["203.0.113.7"],
  },
  {
    situation: "public access disabled, and no private endpoint",
    registry: "contosoweb",
    consumer: "shop-web",
    edit: set("contosoweb", { publicNetworkAccess: "Disabled" }),
    verdict: "blocked",
    root: "registry-public-access-disabled-no-private-endpoint",
    hidden: ["webapp-outbound-ips-not-allowed"],
    offers: [],
  },
  {
    situation: "public access disabled, and a developer outside the network",
    registry: "contosoplatform",
    consumer: "machine",
    verdict: "blocked",
    root: "registry-public-access-disabled-client-outside-vnet",
    hidden: ["client-dns-public-ip-while-public-disabled"],
  },
  {
    situation: "a zone without the record of a replica's data endpoint",
    registry: "contosoorders",
    consumer: "orders-api/staging",
    edit: (tenant) => {
      without(tenant, "/A/contosoorders.westeurope.data");
    },
    verdict: "blocked",
    root: "private-dns-record-missing-data-endpoint",
  },
  {
    situation: "a cluster's network that is not linked to the zone",
    registry: "contosoplatform",
    consumer: "aks-delivery",
    verdict: "blocked",
    root: "aks-vnet-not-linked",
    hidden: ["aks-kubelet-identity-missing-pull-role"],
  },
  {
    situation: "an endpoint that was deleted, whose link and records are left",
    registry: "contosoorders",
    consumer: "orders-api/staging",
    edit: (tenant) => {
      without(tenant, "pe-contosoorders");
    },
    verdict: "blocked",
    root: "private-dns-orphan-link-after-pe-delete",
  },
  {
    situation: "two of seven outbound addresses allowed",
    registry: "contosoweb",
    consumer: "shop-web",
    verdict: "blocked",
    root: "webapp-outbound-ips-not-allowed",
    offers: missingAddresses,
  },
  {
    situation: "all outbound addresses allowed, possible ones not",
    registry: "contosoweb",
    consumer: "shop-web",
    edit: (tenant) => {
      allow(tenant, "contosoweb", missingAddresses);
    },
    verdict: "passes",
    root: null,
    also: ["webapp-possible-outbound-ips-not-allowed"],
  },
  {
    situation: "an app in the network that pulls its image over the public way",
    registry: "contosoorders",
    consumer: "orders-api",
    verdict: "blocked",
    root: "webapp-image-pull-not-over-vnet",
    hidden: ["webapp-outbound-ips-not-allowed"],
  },
  {
    situation: "a web app of Premium V4 without addresses of its own",
    registry: "contosoweb",
    consumer: "shop-web",
    edit: set("shop-web", {
      sku: "PremiumV4",
      outboundIpAddresses: "Dynamic",
      possibleOutboundIpAddresses: "Dynamic",
    }),
    verdict: "blocked",
    root: "webapp-dynamic-outbound-ips",
    hidden: ["webapp-outbound-ips-not-allowed"],
  },
  {
    situation: "a resource id where the client id of an identity is wanted",
    registry: "contosotools",
    consumer: "tools-wiki",
    edit: (tenant) => {
      const identity = find(tenant, "id-tools-wiki");
      find(tenant, "web", "/tools-wiki/").properties[
        "acrUserManagedIdentityID"
      ] = identity.id;
    },
    verdict: "blocked",
    root: "webapp-uami-wrong-value",
  },
  {
    situation:
      "a web app's identity, and tokens for Azure Resource Manager refused",
    registry: "contosotools",
    consumer: "tools-wiki",
    edit: (tenant) => {
      const { properties } = find(tenant, "contosotools");
      object(properties["policies"])["azureADAuthenticationAsArmPolicy"] = {
        status: "disabled",
      };
    },
    verdict: "blocked",
    root: "identity-arm-audience-disabled-webapp",
  },
  {
    situation: "AcrPull on a registry that grants rights a repository",
    registry: "contosoml",
    consumer: "aks-forecast",
    verdict: "blocked",
    root: "identity-legacy-role-on-abac-registry",
    hidden: ["identity-missing-pull-role"],
  },
  {
    situation:
      "a role for the control plane's identity and none for the kubelet's",
    registry: "contosoml",
    consumer: "aks-forecast",
    edit: (tenant) => {
      set("contosoml", { roleAssignmentMode: "LegacyRegistryPermissions" })(
        tenant,
      );
      without(
        tenant,
        "contosoml/providers/Microsoft.Authorization/roleAssignments",
      );
      const { identity } = find(tenant, "aks-forecast");
      letPull(tenant, "contosoml", object(identity)["principalId"]);
    },
    verdict: "blocked",
    root: "aks-kubelet-identity-missing-pull-role",
    hidden: ["identity-missing-pull-role"],
  },
  {
    situation:
      "a cluster behind an appliance, and a registry that checks addresses",
    registry: "contosoml",
    consumer: "aks-forecast",
    edit: (tenant) => {
      const { properties } = find(tenant, "aks-forecast");
      object(properties["networkProfile"])["outboundType"] =
        "userDefinedRouting";
      const registry = find(tenant, "contosoml").properties;
      registry["roleAssignmentMode"] = "LegacyRegistryPermissions";
      object(registry["networkRuleSet"])["defaultAction"] = "Deny";
    },
    verdict: "unknown",
    root: "aks-egress-udr-unknown",
  },
  {
    situation: "a task's identity, and the bypass for tasks off",
    registry: "contosocustoms",
    consumer: "nightly-scan",
    verdict: "blocked",
    root: "tasks-network-bypass-not-enabled",
  },
  {
    situation: "a container group with stored credentials, and a firewall",
    registry: "contosofreight",
    consumer: "freight-labels",
    verdict: "blocked",
    root: "aci-network-restricted-needs-managed-identity",
  },
  {
    situation: "address rules, and everybody let in by default",
    registry: "contosoml",
    consumer: "machine",
    verdict: "passes",
    root: null,
    also: [
      "registry-ip-rules-ineffective-default-allow",
      "registry-unrestricted-public-access",
    ],
  },
  {
    situation: "credentials of the other cloud's registry",
    registry: "contosochina",
    consumer: "mall-web",
    edit: (tenant) => {
      find(tenant, "web", "/mall-web/").properties[
        "acrUseManagedIdentityCreds"
      ] = false;
      settingOf(tenant, "mall-web", {
        DOCKER_REGISTRY_SERVER_URL: "https://contosochina.azurecr.io",
        DOCKER_REGISTRY_SERVER_USERNAME: "contosochina",
        DOCKER_REGISTRY_SERVER_PASSWORD: "sandbox-only",
      });
    },
    verdict: "blocked",
    root: "cloud-mismatch",
  },
  {
    situation: "a tag that is not there",
    registry: "contosotools",
    consumer: "tools-portal",
    text: "manifest for contosotools.azurecr.io/tools/portal:2.3.0 not found: manifest unknown",
    verdict: "blocked",
    root: "image-tag-not-found",
  },
  {
    situation: "an image for amd64 and a node pool of arm64",
    registry: "contosoml",
    consumer: "aks-forecast",
    image: "forecast/api:1.0.0",
    edit: (tenant) => {
      const cluster = find(tenant, "aks-forecast").properties;
      for (const pool of list(cluster["agentPoolProfiles"])) {
        object(pool)["vmSize"] = "Standard_D4ps_v5";
      }
      find(tenant, "contosoml").properties["roleAssignmentMode"] =
        "LegacyRegistryPermissions";
      tenant.images["contosoml.azurecr.io"] = {
        "forecast/api": {
          "1.0.0": { platforms: [{ os: "linux", architecture: "amd64" }] },
        },
      };
    },
    verdict: "blocked",
    root: "image-platform-mismatch",
  },
  {
    situation: "a client whose proxy hangs up",
    registry: "contosotools",
    consumer: "machine",
    proxy: "hang up",
    text: 'Error response from daemon: Get "https://contosotools.azurecr.io/v2/": proxyconnect tcp: EOF',
    verdict: "blocked",
    root: "client-proxy-connect-failed",
    hidden: ["registry-ip-rules-client-not-included"],
  },
  {
    situation: "a docker daemon whose proxy hangs up, on a machine without one",
    registry: "contosotools",
    consumer: "machine",
    text: 'Error response from daemon: Get "https://contosotools.azurecr.io/v2/": proxyconnect tcp: EOF',
    verdict: "unknown",
    root: null,
    hidden: ["registry-ip-rules-client-not-included"],
  },
  {
    situation: "a login that works, and layers that time out",
    registry: "contosotools",
    consumer: "machine",
    text: [
      "Login Succeeded",
      "1.8: Pulling from tools/wiki",
      "error pulling image configuration: download failed after attempts=6: dial tcp: lookup contosotools.westeurope.data.azurecr.io: i/o timeout",
    ].join("\n"),
    verdict: "unknown",
    root: null,
    hidden: ["registry-ip-rules-client-not-included"],
  },
  {
    situation: "who holds which role may not be read",
    registry: "contosopartner",
    consumer: "partner-portal",
    verdict: "unknown",
    root: null,
    also: ["insufficient-permissions-to-diagnose"],
  },
  {
    situation: "a policy that would close the public access again",
    registry: "contosoweb",
    consumer: "shop-web",
    edit: (tenant) => {
      Object.assign(find(tenant, "audit-registry-network").properties, {
        policyDefinitionId:
          "/providers/Microsoft.Authorization/policyDefinitions/a3701552-92ea-433e-9d17-33b7f1208fc9",
        parameters: { effect: { value: "Modify" } },
      });
    },
    verdict: "blocked",
    root: "webapp-outbound-ips-not-allowed",
    also: ["policy-denies-network-change"],
  },
  {
    situation: "a rule for a subnet while public access is disabled",
    registry: "contosoorders",
    consumer: "orders-api",
    edit: (tenant) => {
      const { properties } = find(tenant, "contosoorders");
      const [subnet] = list(find(tenant, "vnet-orders").properties["subnets"]);
      object(properties["networkRuleSet"])["virtualNetworkRules"] = [
        { action: "Allow", id: object(subnet)["id"] },
      ];
    },
    verdict: "blocked",
    root: "webapp-image-pull-not-over-vnet",
    also: ["registry-service-endpoint-with-public-disabled"],
  },
  {
    situation: "a registry of SKU Standard that should not be public",
    registry: "contosotools",
    consumer: "tools-wiki",
    edit: set("contosotools", { publicNetworkAccess: "Disabled" }),
    verdict: "blocked",
    root: "registry-public-access-disabled-no-private-endpoint",
    also: ["registry-network-rules-require-premium"],
  },
  {
    situation: "199 of 200 address rules",
    registry: "contosoweb",
    consumer: "shop-web",
    edit: (tenant) => {
      allow(tenant, "contosoweb", manyRules);
    },
    verdict: "blocked",
    root: "webapp-outbound-ips-not-allowed",
    also: ["registry-ip-rule-limit-near"],
  },
  {
    situation: "everything in order",
    registry: "contosotools",
    consumer: "tools-wiki",
    verdict: "passes",
    root: null,
  },
];
