import type { Registry } from "../model/arm.ts";
import { regionName, registryTag } from "../model/service-tag.ts";

/**
 * The service tags that hold a registry's public addresses, the most special first, in lower case.
 * Source: "Virtual network service tags" and "Configure rules to access a registry behind a firewall".
 */
export function registryTags({ location = "" }: Registry): string[] {
  return [registryTag(location), "azurecontainerregistry"];
}

/** The tags of the blob hosts from which layers come when the registry has no data endpoints of its own. */
export function storageTags({ location = "" }: Registry): string[] {
  return [`storage.${regionName(location)}`, "storage"];
}
