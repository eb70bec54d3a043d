import type { Registry } from "../model/arm.ts";

/**
 * The service tags that hold a registry's public addresses, the most special first, in lower case.
 * Source: "Virtual network service tags" and "Configure rules to access a registry behind a firewall".
 */
export function registryTags({ location = "" }: Registry): string[] {
  return withRegion("azurecontainerregistry", location);
}

/** The tags of the blob hosts from which layers come when the registry has no data endpoints of its own. */
export function storageTags({ location = "" }: Registry): string[] {
  return withRegion("storage", location);
}

function withRegion(tag: string, location: string): string[] {
  const region = location.replaceAll(" ", "").toLowerCase();
  return [`${tag}.${region}`, tag];
}
