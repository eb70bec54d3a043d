import * as vscode from "vscode";
import type { Cloud } from "../../model/cloud.ts";
import { FailureError } from "../errors.ts";
import { say } from "../say.ts";
import type { Account } from "./account.ts";
import type { AccountSource } from "./accounts.ts";
import { tokenExpiry } from "./token-expiry.ts";

/** The accounts of VS Code. */
export interface VscodeSignIn {
  /** Those that may be used for a cloud without asking the user. */
  readonly accounts: AccountSource;
  /**
   * Asks the user to sign in to a cloud, or to one tenant of it.
   * @param account the account that shall sign in; without it the user chooses one
   * @throws FailureError when nobody signed in
   */
  readonly signIn: (
    cloud: Cloud,
    tenantId?: string,
    account?: Pick<Account, "id" | "label">,
  ) => Promise<void>;
}

export function createVscodeSignIn(): VscodeSignIn {
  /** Claims that a tenant asked of an account and that only the user can fulfil, such as a second factor. */
  const wanted = new Map<string, string>();
  const keyOf = (accountId: string, tenantId: string | undefined): string =>
    `${accountId} ${tenantId ?? ""}`;

  const accountOf = (
    cloud: Cloud,
    account: vscode.AuthenticationSessionAccountInformation,
  ): Account => ({
    id: account.id,
    label: account.label,
    cloud,
    tokens: (tenantId, interactive) => ({
      getToken: async (scopes, { claims } = {}) => {
        const list = typeof scopes === "string" ? [scopes] : scopes;
        // Without claims everything is tried silently, since the token may be one that is not needed.
        const session = await vscode.authentication.getSession(
          cloud.signInProvider,
          request(list, tenantId, claims),
          interactive && claims !== undefined
            ? { createIfNone: true, account }
            : { silent: true, account },
        );
        if (session === undefined) {
          if (claims !== undefined) {
            wanted.set(keyOf(account.id, tenantId), claims);
          }
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
  });

  return {
    accounts: async (cloud) => {
      const accounts = await vscode.authentication.getAccounts(
        cloud.signInProvider,
      );
      const sessions = await Promise.all(
        accounts.map((account) =>
          vscode.authentication.getSession(
            cloud.signInProvider,
            request(armScopes(cloud)),
            { silent: true, account },
          ),
        ),
      );
      return accounts
        .filter((_, index) => sessions[index] !== undefined)
        .map((account) => accountOf(cloud, account));
    },
    signIn: async (cloud, tenantId, account) => {
      const key = account && keyOf(account.id, tenantId);
      const claims = key === undefined ? undefined : wanted.get(key);
      try {
        await vscode.authentication.getSession(
          cloud.signInProvider,
          request(armScopes(cloud), tenantId, claims),
          account === undefined
            ? { createIfNone: true, clearSessionPreference: true }
            : {
                createIfNone: true,
                account: { id: account.id, label: account.label },
              },
        );
      } catch (error) {
        throw nobodySignedIn(error);
      }
      if (key !== undefined) {
        wanted.delete(key);
      }
    },
  };
}

function armScopes(cloud: Cloud): string[] {
  return [`${cloud.audiences.resourceManager}/.default`];
}

/** What VS Code is asked for: scopes, or the answer to a claims challenge. */
function request(
  scopes: readonly string[],
  tenantId?: string,
  claims?: string,
): readonly string[] | vscode.AuthenticationWwwAuthenticateRequest {
  // A pseudo-scope of VS Code's Microsoft provider, which takes it off before it asks for the token.
  const all =
    tenantId === undefined ? scopes : [...scopes, `VSCODE_TENANT:${tenantId}`];
  if (claims === undefined) {
    return all;
  }
  const encoded = Buffer.from(claims).toString("base64");
  return {
    wwwAuthenticate: `Bearer error="insufficient_claims", claims="${encoded}"`,
    fallbackScopes: all,
  };
}

/** VS Code and its providers say in the message alone why there is no session. */
function nobodySignedIn(error: unknown): FailureError {
  const reason = error instanceof Error ? error.message : String(error);
  return new FailureError({
    message: "extension.error.nobodySignedIn",
    args: { reason },
    action: "sign-in",
  });
}
