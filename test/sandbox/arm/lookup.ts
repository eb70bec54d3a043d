import type { LocalCloud } from "../cloud.ts";
import { list, object, sameText, text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";

/** Children that ARM keeps inside their parent's document and answers on an address of their own too. */
const embedded: Readonly<Record<string, readonly string[]>> = {
  "microsoft.network/virtualnetworks": ["subnets", "virtualNetworkPeerings"],
  "microsoft.network/networksecuritygroups": [
    "securityRules",
    "defaultSecurityRules",
  ],
  "microsoft.network/routetables": ["routes"],
  "microsoft.network/serviceendpointpolicies": [
    "serviceEndpointPolicyDefinitions",
  ],
  "microsoft.network/networkinterfaces": ["ipConfigurations"],
  "microsoft.containerinstance/containergroups": ["containers"],
};

/** The resource with that id, also when it stands inside its parent. */
export function find(cloud: LocalCloud, id: string): Resource | undefined {
  const own = cloud.store.get(id);
  if (own !== undefined) {
    return own;
  }
  const [parentId, collection] = parentOf(id);
  const parent = cloud.store.get(parentId);
  return parent === undefined
    ? undefined
    : embeddedIn(parent, collection).find((each) => sameText(each.id, id));
}

/** The children of a type of one parent. */
export function childrenOf(
  cloud: LocalCloud,
  parentId: string,
  collection: string,
): Resource[] {
  const parent = cloud.store.get(parentId);
  const inside = parent === undefined ? [] : embeddedIn(parent, collection);
  const own = [...cloud.store.all()].filter((each) => {
    const [id, type] = parentOf(each.id);
    return sameText(id, parentId) && sameText(type, collection);
  });
  return [...inside, ...own];
}

function parentOf(id: string): [id: string, collection: string] {
  const parts = id.split("/");
  return [parts.slice(0, -2).join("/"), parts.at(-2) ?? ""];
}

function embeddedIn(parent: Resource, collection: string): Resource[] {
  const name = embedded[parent.type.toLowerCase()]?.find((each) =>
    sameText(each, collection),
  );
  if (name === undefined) {
    return [];
  }
  return list(parent.properties[name]).map((each) => {
    const child = object(each);
    const childName = text(child["name"]);
    return {
      ...child,
      name: childName,
      id: text(child["id"]) || `${parent.id}/${name}/${childName}`,
      type: `${parent.type}/${name}`,
      properties: object(child["properties"]),
    };
  });
}
