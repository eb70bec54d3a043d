import { AuthenticationError, DefaultAzureCredential } from "@azure/identity";
import type { TokenSource } from "../azure/token-source.ts";
import type { Cloud } from "../model/cloud.ts";

/**
 * Signs in as the environment says: a service principal in environment variables, a workload identity, a managed identity, or
 * the account of the Azure CLI and its like; `AZURE_TOKEN_CREDENTIALS` narrows the choice. When none works, the error says of
 * each why.
 */
export function environmentTokens(
  cloud: Cloud,
  tenantId?: string,
): TokenSource {
  const tenant = tenantId === undefined ? {} : { tenantId };
  const credential = new DefaultAzureCredential({
    authorityHost: cloud.authority,
    // Only Microsoft's own authorities are known to instance discovery.
    disableInstanceDiscovery:
      cloud.resolver !== undefined || cloud.kind === "custom",
    additionallyAllowedTenants: ["*"],
    ...tenant,
  });
  return {
    async getToken(scopes, options) {
      try {
        return await credential.getToken(scopes, { ...options, ...tenant });
      } catch (error) {
        throw new Error(reasonsOf(error).join(" "), { cause: error });
      }
    },
  };
}

/** One sentence for each source that was tried. That of VS Code needs a package that is not shipped, so it is no advice. */
function reasonsOf(error: unknown): string[] {
  const attempts: unknown =
    error instanceof Error && "errors" in error ? error.errors : undefined;
  const each: readonly unknown[] = Array.isArray(attempts) ? attempts : [error];
  return each
    .map(reasonOf)
    .filter((reason) => !reason.includes("@azure/identity-vscode"));
}

function reasonOf(attempt: unknown): string {
  const text =
    attempt instanceof AuthenticationError
      ? attempt.errorResponse.errorDescription
      : attempt instanceof Error
        ? attempt.message
        : String(attempt);
  const line = (text.split("\n")[0] ?? text).trim();
  return line.endsWith(".") ? line : `${line}.`;
}
