import type { Cloud } from "../../model/cloud.ts";
import type { SignInSource } from "../settings.ts";
import type { Account } from "./account.ts";

/** Accounts of a cloud that can be used without asking the user. */
export type AccountSource = (cloud: Cloud) => Promise<readonly Account[]>;

export interface Accounts {
  /** The accounts of the preferred source; those of the other one where it has none for this cloud. */
  of(cloud: Cloud): Promise<readonly Account[]>;
  /** Looks again the next time. */
  forget(): void;
}

export function createAccounts(
  preferred: () => SignInSource,
  sources: Readonly<Record<SignInSource, AccountSource>>,
): Accounts {
  const found = new Map<string, Promise<readonly Account[]>>();
  const find = async (cloud: Cloud): Promise<readonly Account[]> => {
    const first = preferred();
    const second = first === "vscode" ? "azure-identity" : "vscode";
    const accounts = await sources[first](cloud);
    return accounts.length > 0 ? accounts : sources[second](cloud);
  };
  return {
    of: (cloud) => {
      const accounts = found.get(cloud.name) ?? find(cloud);
      found.set(cloud.name, accounts);
      return accounts;
    },
    forget: () => {
      found.clear();
    },
  };
}
