/** Rules of the hop transfer. */
export const transfer = {
  "rule.cmk-identity-missing.title": "Identity of the encryption key",
  "rule.cmk-identity-missing.message":
    "{registry} cannot fetch its encryption key: it does not have the identity to do so ({identity}).",
  "rule.image-nondistributable-layer.title": "Hosts of foreign layers",
  "rule.image-nondistributable-layer.message":
    "Layers of {image} are not in {registry}: {consumer} must reach {hosts} for them.",
  "rule.client-http-follow-redirect-auth.title":
    "Credentials sent to the blob storage",
  "rule.client-http-follow-redirect-auth.message":
    "The client of {consumer} sent its credentials for the registry on to the storage of the layers, which refuses them ({source}, line {line}).",
  "rule.subnet-service-endpoint-policy-blocks-blob.title":
    "Service endpoint policies and layers",
  "rule.subnet-service-endpoint-policy-blocks-blob.message":
    "The service endpoint policy {policy} of the subnet {subnet} keeps {consumer} from the storage accounts that hold the layers of {registry}.",
  "rule.client-tcp-443-blocked-blob.title": "Connection to the blob host",
  "rule.client-tcp-443-blocked-blob.message":
    "{registry} serves its layers from {host}, from which this machine gets none ({reason}).",
  "rule.client-tcp-443-blocked-data-endpoint.title":
    "Connection to the data endpoints",
  "rule.client-tcp-443-blocked-data-endpoint.message":
    "This machine gets no layers from data endpoints of {registry}: {hosts}.",
} as const;
