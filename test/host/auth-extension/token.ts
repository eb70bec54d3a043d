import { request } from "node:https";
import type { ProviderConfiguration, User } from "./configuration.ts";

const TENANT_SCOPE = "VSCODE_TENANT:";
const CLIENT_SCOPE = "VSCODE_CLIENT_ID:";

/**
 * Asks the local Entra ID for an access token, in the tenant and for the resource that the scopes of
 * `vscode.authentication` name. Throws with the answer of Entra ID when it refuses.
 */
export async function requestToken(
  { authority, tenantId }: ProviderConfiguration,
  { id, secret }: User,
  scopes: readonly string[],
): Promise<string> {
  const tenant =
    scopes
      .find((scope) => scope.startsWith(TENANT_SCOPE))
      ?.slice(TENANT_SCOPE.length) ?? tenantId;
  const resources = scopes.filter(
    (scope) =>
      !scope.startsWith(TENANT_SCOPE) && !scope.startsWith(CLIENT_SCOPE),
  );
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: id,
    client_secret: secret,
    scope: resources.join(" "),
  });
  const answer = await post(
    `${authority}/${tenant}/oauth2/v2.0/token`,
    body.toString(),
  );
  if (answer.status !== 200) {
    throw new Error(`Entra ID answered ${answer.status}: ${answer.text}`);
  }
  return (JSON.parse(answer.text) as { access_token: string }).access_token;
}

function post(
  url: string,
  body: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const outgoing = request(url, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
