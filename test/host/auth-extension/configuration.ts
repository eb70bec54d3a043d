import { readFileSync } from "node:fs";

/** Path of the file that says where to sign in and who can. */
export const FILE_VARIABLE = "LOCAL_SIGN_IN_FILE";
/** Who is signed in at the first start: `nobody`, `first` (the first user of each provider, the default) or `everybody`. */
export const START_VARIABLE = "LOCAL_SIGN_IN_START";

export interface User {
  /** Client id and object id in the local Entra ID. */
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly secret: string;
}

export interface ProviderConfiguration {
  /** For example "https://127.0.0.1:4443". */
  readonly authority: string;
  /** The tenant of sessions that name none. */
  readonly tenantId: string;
  readonly users: readonly User[];
}

export function readProviders(): Readonly<
  Record<string, ProviderConfiguration>
> {
  const file = process.env[FILE_VARIABLE];
  if (file === undefined) {
    return {};
  }
  const { providers } = JSON.parse(readFileSync(file, "utf8")) as {
    providers: Record<string, ProviderConfiguration>;
  };
  return providers;
}

/** Ids of the users. */
export function signedInAtStart({ users }: ProviderConfiguration): string[] {
  const start = process.env[START_VARIABLE] ?? "first";
  const count = { nobody: 0, first: 1, everybody: users.length }[start] ?? 1;
  return users.slice(0, count).map(({ id }) => id);
}
