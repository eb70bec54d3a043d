import type { LocalCloud } from "../cloud.ts";
import { list, object, sameText, text, without, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { lastWrite } from "./activity-log.ts";
import { withAddressesInUse } from "./addresses-in-use.ts";
import { isWithin } from "./path.ts";
import { scopeOf } from "./rights.ts";

/** A resource as ARM shows it in that API version. Marks for the local Azure itself are left out. */
export function view(
  cloud: LocalCloud,
  resource: Resource,
  apiVersion: string,
): Json {
  const type = resource.type.toLowerCase();
  const properties = { ...resource.properties };
  if (type === "microsoft.containerregistry/registries") {
    return {
      ...withoutMarks(resource),
      ...systemData(cloud, resource),
      properties: registryProperties(cloud, resource, properties, apiVersion),
    };
  }
  if (type === "microsoft.web/sites" || type === "microsoft.web/sites/slots") {
    return { ...resource, properties: siteProperties(properties, apiVersion) };
  }
  if (type === "microsoft.network/virtualnetworks") {
    return { ...resource, properties: withAddressesInUse(cloud, properties) };
  }
  if (/^microsoft\.authorization\/(role|deny)assignments$/.test(type)) {
    return withScope(resource);
  }
  if (type.startsWith("microsoft.app/")) {
    return { ...resource, properties: appProperties(properties) };
  }
  if (type === "microsoft.containerinstance/containergroups") {
    return { ...resource, properties: groupProperties(properties) };
  }
  return { ...resource, properties };
}

/** A registry says when it was last written, before any log does. */
function systemData(cloud: LocalCloud, registry: Resource): Json {
  const at = lastWrite(cloud, registry);
  return at === undefined
    ? {}
    : {
        systemData: {
          ...object(registry["systemData"]),
          lastModifiedAt: new Date(at).toISOString(),
        },
      };
}

/** Secrets of a container app are shown by name; their values are read by POST only. */
function appProperties({ configuration, ...properties }: Json): Json {
  if (configuration === undefined) {
    return properties;
  }
  const { secrets, ...rest } = object(configuration);
  const names = list(secrets).map((each) => without(object(each), "value"));
  return { ...properties, configuration: { ...rest, secrets: names } };
}

/** No answer ever holds the password with which a container group signs in to a registry. */
function groupProperties({
  imageRegistryCredentials,
  ...properties
}: Json): Json {
  const credentials = list(imageRegistryCredentials).map((each) =>
    without(object(each), "password"),
  );
  return { ...properties, imageRegistryCredentials: credentials };
}

/** Role and deny assignments say their scope in their properties too. */
function withScope(extension: Resource): Json {
  return {
    ...extension,
    properties: { scope: scopeOf(extension), ...extension.properties },
  };
}

/** Without what the tenant file tells about a registry besides its document. */
function withoutMarks(registry: Resource): Json {
  const tags = Object.entries(object(registry["tags"])).filter(
    ([name]) => !name.startsWith("sandbox-"),
  );
  return { ...without(registry, "listUsages"), tags: Object.fromEntries(tags) };
}

function registryProperties(
  cloud: LocalCloud,
  registry: Resource,
  properties: Json,
  apiVersion: string,
): Json {
  const connections = [...cloud.store.all()].filter(
    (each) =>
      sameText(
        each.type,
        "Microsoft.ContainerRegistry/registries/privateEndpointConnections",
      ) && isWithin(each.id, registry.id),
  );
  const rules = properties["networkRuleSet"];
  return {
    ...(apiVersion === "2026-01-01-preview"
      ? properties
      : without(properties, "endpointProtocol")),
    ...(typeof rules === "object" && rules !== null
      ? { networkRuleSet: ruleSet(object(rules), apiVersion) }
      : {}),
    ...(connections.length > 0 && { privateEndpointConnections: connections }),
  };
}

/** Subnet rules are shown by preview versions only, under a key that was renamed in the latest one. */
function ruleSet(
  { virtualNetworkRules, ...rest }: Json,
  apiVersion: string,
): Json {
  if (!apiVersion.endsWith("-preview")) {
    return rest;
  }
  const key =
    apiVersion >= "2026-01-01" ? "virtualNetworkSubnetResourceId" : "id";
  const rules = list(virtualNetworkRules).map((each) => ({
    action: "Allow",
    [key]: subnetOf(each),
  }));
  return { ...rest, virtualNetworkRules: rules };
}

/** The subnet id of a subnet rule, under whichever of its two keys. */
export function subnetOf(rule: unknown): string {
  const { id, virtualNetworkSubnetResourceId } = object(rule);
  return text(virtualNetworkSubnetResourceId) || text(id);
}

/** Routing of the image pull moved into `outboundVnetRouting` with 2024-11-01; the image never stands in the site itself. */
function siteProperties(
  { siteConfig, ...properties }: Json,
  apiVersion: string,
): Json {
  const {
    outboundVnetRouting,
    vnetImagePullEnabled,
    vnetRouteAllEnabled,
    ...rest
  } = properties;
  const routing = object(outboundVnetRouting);
  const config =
    typeof siteConfig === "object" && siteConfig !== null
      ? { ...siteConfig, linuxFxVersion: null, windowsFxVersion: null }
      : null;
  if (apiVersion >= "2024-11-01") {
    return {
      ...rest,
      siteConfig: config,
      outboundVnetRouting: outboundVnetRouting ?? {
        allTraffic: false,
        applicationTraffic: vnetRouteAllEnabled ?? false,
        imagePullTraffic: vnetImagePullEnabled ?? false,
      },
    };
  }
  const all = routing["allTraffic"] === true;
  return {
    ...rest,
    siteConfig: config,
    vnetImagePullEnabled:
      vnetImagePullEnabled ?? (all || routing["imagePullTraffic"] === true),
    vnetRouteAllEnabled:
      vnetRouteAllEnabled ?? (all || routing["applicationTraffic"] === true),
  };
}
