import { imageScanning } from "./image-scanning.ts";
import { modeSwitch, networkWrite } from "./recent-writes.ts";
import {
  imageRemoval,
  recentPush,
  refusedAddresses,
  sourceAddresses,
} from "./registry-logs.ts";

/** What happened to the registry of late, and what watches over it. */
export const governanceFacts = {
  "registry.network-write": networkWrite,
  "registry.mode-switch": modeSwitch,
  "registry.image-scanning": imageScanning,
  "registry.refused-addresses": refusedAddresses,
  "consumer.source-addresses": sourceAddresses,
  "image.removal": imageRemoval,
  "image.recent-push": recentPush,
};
