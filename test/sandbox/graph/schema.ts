import {
  missing,
  type Column,
  type Json,
  type Row,
  type ScalarType,
  type Value,
} from "./value.ts";

/** The columns that every table has, in the order in which Resource Graph shows them. */
export const graphColumns: readonly Column[] = [
  { name: "id", type: "string" },
  { name: "name", type: "string" },
  { name: "type", type: "string" },
  { name: "tenantId", type: "string" },
  { name: "kind", type: "string" },
  { name: "location", type: "string" },
  { name: "resourceGroup", type: "string" },
  { name: "subscriptionId", type: "string" },
  { name: "managedBy", type: "string" },
  { name: "sku", type: "dynamic" },
  { name: "plan", type: "dynamic" },
  { name: "properties", type: "dynamic" },
  { name: "tags", type: "dynamic" },
  { name: "identity", type: "dynamic" },
  { name: "zones", type: "dynamic" },
  { name: "extendedLocation", type: "dynamic" },
];

/** The tables that the local Azure can hold; Resource Graph has more. */
export const graphTables: readonly string[] = [
  "resources",
  "resourcecontainers",
  "authorizationresources",
  "appserviceresources",
  "networkresources",
  "dnsresources",
  "policyresources",
];

/** A resource as ARM shows it; a table's row is made of it. */
export type GraphResource = Readonly<Record<string, Json>>;

/** Resource Graph keeps types and locations in lower case and knows the scope of each id. */
export function graphRow(resource: GraphResource): Row {
  const id = textOf(resource, "id");
  const derived: Readonly<Record<string, string>> = {
    type: textOf(resource, "type").toLowerCase(),
    location: textOf(resource, "location").toLowerCase().replaceAll(" ", ""),
    subscriptionId:
      textOf(resource, "subscriptionId") || segmentBehind(id, "subscriptions"),
    resourceGroup: (
      textOf(resource, "resourceGroup") || segmentBehind(id, "resourceGroups")
    ).toLowerCase(),
  };
  return Object.fromEntries(
    graphColumns.map(({ name, type }) => [
      name,
      derived[name] ?? valueOf(resource, name, type),
    ]),
  );
}

function valueOf(
  resource: GraphResource,
  name: string,
  type: ScalarType,
): Value {
  return type === "string"
    ? textOf(resource, name)
    : (resource[name] ?? missing(type));
}

function textOf(resource: GraphResource, name: string): string {
  const value = resource[name];
  return typeof value === "string" ? value : "";
}

/** The part of an ARM id behind the given one, which may be in any case. */
function segmentBehind(id: string, segment: string): string {
  const parts = id.split("/");
  const wanted = segment.toLowerCase();
  const index = parts.findIndex((part) => part.toLowerCase() === wanted);
  return index < 0 ? "" : (parts[index + 1] ?? "");
}
