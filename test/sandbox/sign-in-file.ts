import type { CloudFile } from "./cloud-file.ts";
import type { User } from "./tenant-file.ts";

interface SignIn {
  readonly authority: string;
  readonly tenantId: string;
  readonly users: readonly Pick<
    User,
    "id" | "userPrincipalName" | "displayName" | "secret"
  >[];
}

interface SignInFile {
  readonly providers: Readonly<Record<string, SignIn>>;
}

/** By provider of `vscode.authentication`: where to sign in, and as whom; of clouds with one provider, the first. */
export function signInFile(
  clouds: readonly {
    readonly settings: CloudFile;
    readonly tenantId: string;
    readonly users: readonly User[];
  }[],
): SignInFile {
  const providers: Record<string, SignIn> = {};
  for (const { settings, tenantId, users } of clouds) {
    providers[settings.signInProvider] ??= {
      authority: settings.authority,
      tenantId,
      users: users.map(({ id, userPrincipalName, displayName, secret }) => ({
        id,
        userPrincipalName,
        displayName,
        secret,
      })),
    };
  }
  return { providers };
}
