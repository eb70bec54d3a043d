/** A region as resource ids and service tags spell it. */
export function regionName(location: string): string {
  return location.replaceAll(" ", "").toLowerCase();
}

/** The service tag that holds the registry service's public addresses in a region, in lower case. */
export function registryTag(location: string): string {
  return `azurecontainerregistry.${regionName(location)}`;
}
