/** What each host of an allow list is for. */
export const hosts = {
  "hosts.registry": "the registry: its own sign-in, manifests and pushes",
  "hosts.layers": "the registry's data endpoint of a region: layers",
  "hosts.shared-layers":
    "layers: the registry has no data endpoints of its own, so that they come from any blob host (data endpoints, a setting of Premium, would give them names, which must be let through before it is switched on)",
  "hosts.regional":
    "the registry in one region, for clients that name the region",
  "hosts.sign-in":
    "Microsoft Entra ID, for whoever signs in with an identity (not for the admin user and the registry's own tokens)",
  "hosts.resource-manager":
    "Azure Resource Manager, for az acr login and tools that read the registry",
  "hosts.unread":
    "The registry's replicas could not be read, hosts of their regions may be missing: {reason}",
} as const;
