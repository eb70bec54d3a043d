import {
  imageRemoval,
  recentPush,
  sourceAddresses,
} from "./log/registry-logs.ts";

/** What the logs of the registry say of a consumer and of its image. */
export const governanceFacts = {
  "consumer.source-addresses": sourceAddresses,
  "image.removal": imageRemoval,
  "image.recent-push": recentPush,
};
