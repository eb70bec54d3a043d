import type { LandscapeContext } from "../journey.ts";
import type { Located } from "../located.ts";
import { endpointSubnetsOf } from "./resolve/endpoint-subnets.ts";
import { imageScanning } from "./image/image-scanning.ts";
import {
  pendingConnections,
  readEndpointsOf,
  usableEndpoints,
} from "./resolve/private-endpoint.ts";
import { modeSwitch, networkWrite } from "./log/recent-writes.ts";
import { refusedAddresses } from "./log/registry-logs.ts";
import { registryFacts } from "./registry.ts";
import { ruledSubnetsOf } from "./admit/ruled-subnets.ts";
import { lookAlikeZonesOf, privateZonesOf } from "./resolve/zone-lists.ts";

/** What is the same for every journey of a landscape, since it may look at nothing else. */
export const landscapeFacts = {
  ...registryFacts,
  "registry.private-endpoints": usableEndpoints,
  "registry.read-endpoints": readEndpointsOf,
  "registry.pending-endpoints": pendingConnections,
  "registry.endpoint-subnets": endpointSubnetsOf,
  "registry.ruled-subnets": ruledSubnetsOf,
  "registry.private-zones": privateZonesOf,
  "registry.look-alike-zones": lookAlikeZonesOf,
  "registry.network-write": networkWrite,
  "registry.mode-switch": modeSwitch,
  "registry.image-scanning": imageScanning,
  "registry.refused-addresses": refusedAddresses,
} satisfies Readonly<
  Record<string, (context: LandscapeContext) => Located<unknown>>
>;
