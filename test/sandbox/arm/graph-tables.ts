import type { LocalCloud } from "../cloud.ts";
import type { GraphTables } from "../graph/evaluate.ts";
import { list, object, text, without, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { builtInRole } from "./authorization.ts";
import { builtInRoles } from "./built-in-roles.ts";
import { isWithin } from "./path.ts";
import type { Rights } from "./rights.ts";
import { resourceGroups } from "./root.ts";
import { view } from "./view.ts";

/** The child types that Resource Graph shows among the resources; it has no rows for other children. */
const childTypes = new Set([
  "microsoft.containerregistry/registries/agentpools",
  "microsoft.containerregistry/registries/replications",
  "microsoft.containerregistry/registries/tasks",
  "microsoft.network/privatednszones/virtualnetworklinks",
  "microsoft.web/sites/slots",
]);

/** The tables that Azure China lacks. Source: docs.azure.cn, "Supported tables and resources". */
const missingInChina = ["authorizationresources", "appserviceresources"];

const newest = "2026-01-01";

/** Resource Graph's tables with the rows that the caller may read; everything else is left out in silence. */
export function graphTables(cloud: LocalCloud, rights: Rights): GraphTables {
  const readable = cloud.store
    .allAsOf(cloud.tenant.behaviour.graphLagSeconds)
    .filter((each) => rights.may(`${each.type}/read`, each.id));
  const rows = (
    belongs: (type: string) => boolean,
    toRow: (each: Resource) => Json,
  ): Json[] =>
    readable
      .filter(({ type }) => belongs(type.toLowerCase()))
      .map((each) => toRow(each));
  const tables: Record<string, Json[]> = {
    resources: rows(isInResources, (each) => resourceRow(cloud, each)),
    resourcecontainers: containers(cloud, rights),
    authorizationresources: [
      ...rows(
        (type) => authorizationTypes.has(type),
        (each) => view(cloud, each, newest),
      ),
      ...Object.keys(builtInRoles).map((guid) => builtInRole(guid, "")),
    ],
    appserviceresources: rows(
      (type) => type.endsWith("/config") && type.startsWith("microsoft.web/"),
      configRow,
    ).filter(({ name }) => name === "web"),
    dnsresources: rows((type) => type.endsWith("privatednszones/a"), asIs),
    policyresources: rows(
      (type) => type.startsWith("microsoft.authorization/policy"),
      asIs,
    ),
  };
  const { kind } = cloud.tenant.cloud;
  const { id: tenantId } = cloud.tenant.tenant;
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([name]) => kind !== "china" || !missingInChina.includes(name))
      .map(([name, table]) => [
        name,
        table.map((row) => ({ ...row, tenantId })),
      ]),
  );
}

const authorizationTypes = new Set([
  "microsoft.authorization/roleassignments",
  "microsoft.authorization/roledefinitions",
]);

function asIs(resource: Resource): Json {
  return resource;
}

function isInResources(type: string): boolean {
  return (
    !type.startsWith("microsoft.authorization/") &&
    !type.startsWith("microsoft.management/") &&
    (type.split("/").length === 2 || childTypes.has(type))
  );
}

function resourceRow(cloud: LocalCloud, resource: Resource): Json {
  const shown = view(cloud, resource, newest);
  if (/^microsoft\.containerinstance\//i.test(resource.type)) {
    return { ...shown, properties: withoutInstances(shown) };
  }
  return /^microsoft\.web\/sites(\/slots)?$/i.test(resource.type)
    ? { ...shown, properties: siteProperties(cloud, resource, shown) }
    : shown;
}

/** What happens to the containers of a group is shown by the group's own document only. */
function withoutInstances(group: Json): Json {
  const properties = without(object(group["properties"]), "instanceView");
  const containers = list(properties["containers"]).map((each) => {
    const container = object(each);
    return {
      ...container,
      properties: without(object(container["properties"]), "instanceView"),
    };
  });
  return { ...properties, containers };
}

/** The image is not in a site's configuration here, which Resource Graph does not hold, but in a list of its own. */
function siteProperties(cloud: LocalCloud, site: Resource, shown: Json): Json {
  const properties = without(object(shown["properties"]), "siteConfig");
  const config = cloud.store.get(`${site.id}/config/web`)?.properties ?? {};
  return {
    ...properties,
    siteProperties: {
      metadata: null,
      properties: [
        { name: "LinuxFxVersion", value: config["linuxFxVersion"] ?? "" },
        { name: "WindowsFxVersion", value: config["windowsFxVersion"] ?? null },
      ],
      appSettings: null,
    },
  };
}

/** App Service's table spells the properties of a configuration with a capital. */
function configRow(config: Resource): Json {
  const properties = Object.entries(config.properties).map(([name, value]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    value,
  ]);
  return { ...config, properties: Object.fromEntries(properties) as Json };
}

function containers(cloud: LocalCloud, rights: Rights): Json[] {
  const isVisible = (scope: string): boolean =>
    rights.at(scope).length > 0 ||
    rights.all.some((each) => isWithin(each.scope, scope));
  const subscriptions = cloud.tenant.subscriptions
    .filter(({ id }) => isVisible(id))
    .map(({ id, subscriptionId, displayName, state, ...more }) => ({
      id,
      name: displayName,
      type: "microsoft.resources/subscriptions",
      subscriptionId,
      properties: {
        state,
        managementGroupAncestorsChain: more.managementGroupAncestorsChain,
      },
    }));
  const groups = [...resourceGroups(cloud).values()]
    .filter(({ id }) => isVisible(text(id)))
    .map((group) => ({
      ...group,
      type: "microsoft.resources/subscriptions/resourcegroups",
    }));
  return [...subscriptions, ...groups];
}
