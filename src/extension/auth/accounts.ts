import type { Cloud } from "../../model/cloud.ts";
import type { SignInSource } from "../settings.ts";
import type { Account } from "./account.ts";

/** Accounts of a cloud that can be used without asking the user. */
export type AccountSource = (cloud: Cloud) => Promise<readonly Account[]>;

/** The accounts of the preferred source; those of the other one where it has none for this cloud. */
export async function accountsOf(
  cloud: Cloud,
  preferred: SignInSource,
  sources: Readonly<Record<SignInSource, AccountSource>>,
): Promise<readonly Account[]> {
  const second = preferred === "vscode" ? "azure-identity" : "vscode";
  const accounts = await sources[preferred](cloud);
  return accounts.length > 0 ? accounts : sources[second](cloud);
}
