import type { TenantFile } from "./tenant-file.ts";

type Kind = TenantFile["cloud"]["kind"];

/**
 * The audiences of each cloud, as its real Entra ID issues tokens for them, and the provider of `vscode.authentication`
 * that signs in to it. Source: Azure CLI `azure/cli/core/cloud.py`.
 */
const byKind: Record<
  Kind,
  {
    readonly resourceManager: string;
    /** Older name of the same audience. */
    readonly core: string;
    readonly registry: string;
    readonly logs: string;
    readonly signInProvider: "microsoft" | "microsoft-sovereign-cloud";
  }
> = {
  public: {
    resourceManager: "https://management.azure.com",
    core: "https://management.core.windows.net",
    registry: "https://containerregistry.azure.net",
    logs: "https://api.loganalytics.io",
    signInProvider: "microsoft",
  },
  china: {
    resourceManager: "https://management.chinacloudapi.cn",
    core: "https://management.core.chinacloudapi.cn",
    registry: "https://management.chinacloudapi.cn",
    logs: "https://api.loganalytics.azure.cn",
    signInProvider: "microsoft-sovereign-cloud",
  },
  usgov: {
    resourceManager: "https://management.usgovcloudapi.net",
    core: "https://management.core.usgovcloudapi.net",
    registry: "https://management.usgovcloudapi.net",
    logs: "https://api.loganalytics.us",
    signInProvider: "microsoft-sovereign-cloud",
  },
};

export function audiencesOf(kind: Kind): (typeof byKind)[Kind] {
  return byKind[kind];
}

/** Which of the cloud's services a token was issued for, by its `aud`. */
export function serviceOf(
  kind: Kind,
  audience: string,
): "arm" | "registry" | "logs" | undefined {
  const { resourceManager, core, registry, logs } = byKind[kind];
  const name = audience.replace(/\/+$/, "");
  if (name === resourceManager || name === core) {
    return "arm";
  }
  if (name === registry) {
    return "registry";
  }
  return name === logs ? "logs" : undefined;
}
