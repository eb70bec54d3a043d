import type { Signature } from "./signature.ts";
import { azureCliSignatures } from "./signatures/azure-cli.ts";
import { dockerSignatures } from "./signatures/docker.ts";
import { elsewhereSignatures } from "./signatures/elsewhere.ts";
import { httpStatusSignatures } from "./signatures/http-status.ts";
import { notARegistrySignatures } from "./signatures/not-a-registry.ts";
import { platformSignatures } from "./signatures/platforms.ts";
import { proxySignatures } from "./signatures/proxy.ts";
import { registryAnswerSignatures } from "./signatures/registry-answer.ts";
import { resourceManagerSignatures } from "./signatures/resource-manager.ts";
import { transferSignatures } from "./signatures/transfer.ts";
import { transportSignatures } from "./signatures/transport.ts";

/**
 * All signatures; of several that match one message the first is its meaning. An inner message comes before what wraps it,
 * except for proxies and layers: that those failed says more than how.
 */
export const signatures: readonly Signature[] = [
  ...elsewhereSignatures,
  ...proxySignatures,
  ...registryAnswerSignatures,
  ...transferSignatures,
  ...dockerSignatures,
  ...httpStatusSignatures,
  ...notARegistrySignatures,
  ...azureCliSignatures,
  ...transportSignatures,
  ...resourceManagerSignatures,
  ...platformSignatures,
];
