import * as vscode from "vscode";
import type { Cloud } from "../../model/cloud.ts";
import { say } from "../say.ts";
import type { Account } from "./account.ts";
import { tokenExpiry } from "./token-expiry.ts";

/** The accounts of VS Code that may be used for a cloud without asking the user. */
export async function vscodeAccounts(cloud: Cloud): Promise<Account[]> {
  const accounts = await vscode.authentication.getAccounts(
    cloud.signInProvider,
  );
  const usable = await Promise.all(
    accounts.map(async (account) => {
      const session = await vscode.authentication.getSession(
        cloud.signInProvider,
        armScopes(cloud),
        { silent: true, account },
      );
      return session === undefined ? [] : [vscodeAccount(cloud, account)];
    }),
  );
  return usable.flat();
}

/**
 * Asks the user to sign in to a cloud, or to one tenant of it.
 * @param account the account that shall sign in; without it the user chooses one
 */
export async function signInToCloud(
  cloud: Cloud,
  tenantId?: string,
  account?: Pick<Account, "id" | "label">,
): Promise<void> {
  await vscode.authentication.getSession(
    cloud.signInProvider,
    withTenant(armScopes(cloud), tenantId),
    account === undefined
      ? { createIfNone: true, clearSessionPreference: true }
      : {
          createIfNone: true,
          account: { id: account.id, label: account.label },
        },
  );
}

function vscodeAccount(
  cloud: Cloud,
  account: vscode.AuthenticationSessionAccountInformation,
): Account {
  return {
    id: account.id,
    label: account.label,
    cloud,
    tokens: (tenantId, interactive) => ({
      getToken: async (scopes, options = {}) => {
        const scopeList = withTenant(
          typeof scopes === "string" ? [scopes] : scopes,
          tenantId,
        );
        const session = await findSession(
          cloud,
          account,
          scopeList,
          options.claims,
          interactive,
        );
        if (session === undefined) {
          throw new Error(
            say("extension.error.signInNeeded", { account: account.label }),
          );
        }
        const { accessToken } = session;
        return {
          token: accessToken,
          expiresOnTimestamp: tokenExpiry(accessToken, Date.now()),
        };
      },
    }),
  };
}

/** A claims challenge needs the user; everything else is tried silently, since a token may be optional. */
function findSession(
  cloud: Cloud,
  account: vscode.AuthenticationSessionAccountInformation,
  scopes: readonly string[],
  claims: string | undefined,
  interactive: boolean,
): Thenable<vscode.AuthenticationSession | undefined> {
  if (claims === undefined) {
    return vscode.authentication.getSession(cloud.signInProvider, scopes, {
      silent: true,
      account,
    });
  }
  const encoded = Buffer.from(claims).toString("base64");
  const challenge: vscode.AuthenticationWwwAuthenticateRequest = {
    wwwAuthenticate: `Bearer error="insufficient_claims", claims="${encoded}"`,
    fallbackScopes: scopes,
  };
  return vscode.authentication.getSession(
    cloud.signInProvider,
    challenge,
    interactive ? { createIfNone: true, account } : { silent: true, account },
  );
}

function armScopes(cloud: Cloud): string[] {
  return [`${cloud.audiences.resourceManager}/.default`];
}

/** A pseudo-scope of VS Code's Microsoft provider, which takes it off before it asks for the token. */
function withTenant(
  scopes: readonly string[],
  tenantId: string | undefined,
): string[] {
  return tenantId === undefined
    ? [...scopes]
    : [...scopes, `VSCODE_TENANT:${tenantId}`];
}
