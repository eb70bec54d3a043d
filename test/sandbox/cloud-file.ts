import { audiencesOf } from "./audiences.ts";
import type { LocalCloud } from "./cloud.ts";

/** What the product reads with `--cloud FILE`. */
export interface CloudFile {
  readonly name: string;
  readonly kind: string;
  readonly resourceManager: string;
  readonly authority: string;
  readonly registrySuffix: string;
  readonly privateDnsZone: string;
  readonly blobSuffix: string;
  readonly audiences: {
    readonly resourceManager: string;
    readonly registry: string;
    readonly logs: string;
  };
  readonly logs: string;
  readonly portal: string;
  readonly resolver: string;
  readonly port: number;
  readonly signInProvider: "microsoft" | "microsoft-sovereign-cloud";
}

/** The cloud file of a running cloud. Audiences are those of the real cloud: tokens are asked for as there. */
export function cloudFile(
  cloud: LocalCloud,
  at: {
    readonly resourceManager: string;
    readonly logs: string;
    readonly registryPort: number;
    readonly dnsPort: number;
  },
): CloudFile {
  const { kind, name, registrySuffix, privateDnsZone, blobSuffix, portal } =
    cloud.tenant.cloud;
  const { resourceManager, registry, logs, signInProvider } = audiencesOf(kind);
  return {
    name,
    kind,
    resourceManager: at.resourceManager,
    authority: cloud.authority,
    registrySuffix,
    privateDnsZone,
    blobSuffix,
    audiences: { resourceManager, registry, logs },
    logs: at.logs,
    portal,
    resolver: `127.0.0.1:${at.dnsPort}`,
    port: at.registryPort,
    signInProvider,
  };
}
