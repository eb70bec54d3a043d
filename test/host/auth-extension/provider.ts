import * as vscode from "vscode";
import {
  signedInAtStart,
  type ProviderConfiguration,
  type User,
} from "./configuration.ts";
import { requestToken } from "./token.ts";

/** An authentication provider whose accounts tests can also sign in and out without a dialog. */
export interface LocalProvider extends vscode.AuthenticationProvider {
  /** By user principal name. */
  signIn(name: string): Promise<void>;
  signOut(name: string): Promise<void>;
  dispose(): void;
}

/** Remembers across reloads who is signed in, as VS Code's own provider does. */
export function createProvider(
  key: string,
  configuration: ProviderConfiguration,
  memory: vscode.Memento,
): LocalProvider {
  const changes =
    new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  const { users } = configuration;
  const signedIn = (): readonly string[] =>
    memory.get(key, signedInAtStart(configuration));
  const find = (name: string): User => {
    const user = users.find(
      ({ userPrincipalName }) => userPrincipalName === name,
    );
    if (user === undefined) {
      throw new Error(`Nobody is called ${name}.`);
    }
    return user;
  };
  const add = async (user: User): Promise<void> => {
    await memory.update(key, [...new Set([...signedIn(), user.id])]);
    const session = emptySession(user);
    changes.fire({ added: [session], removed: [], changed: [] });
  };
  const remove = async (user: User): Promise<void> => {
    await memory.update(
      key,
      signedIn().filter((id) => id !== user.id),
    );
    const session = emptySession(user);
    changes.fire({ added: [], removed: [session], changed: [] });
  };

  return {
    onDidChangeSessions: changes.event,
    async getSessions(scopes, { account }) {
      const here = users.filter(
        ({ id }) =>
          signedIn().includes(id) &&
          (account === undefined || account.id === id),
      );
      if (scopes === undefined || scopes.length === 0) {
        return here.map(emptySession);
      }
      const sessions = await Promise.all(
        here.map((user) =>
          openSession(configuration, user, scopes).catch(() => undefined),
        ),
      );
      return sessions.filter((session) => session !== undefined);
    },
    async createSession(scopes, { account }) {
      const user =
        users.find(({ id }) => id === account?.id) ?? (await chooseUser(users));
      const session = await openSession(configuration, user, scopes);
      await add(user);
      return session;
    },
    async removeSession(sessionId) {
      const user = users.find(({ id }) => sessionId.startsWith(id));
      if (user !== undefined) {
        await remove(user);
      }
    },
    signIn: (name) => add(find(name)),
    signOut: (name) => remove(find(name)),
    dispose() {
      changes.dispose();
    },
  };
}

async function chooseUser(users: readonly User[]): Promise<User> {
  const items = users.map((user) => ({ label: user.userPrincipalName, user }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: "Choose an account",
  });
  if (chosen === undefined) {
    throw new vscode.CancellationError();
  }
  return chosen.user;
}

async function openSession(
  configuration: ProviderConfiguration,
  user: User,
  scopes: readonly string[],
): Promise<vscode.AuthenticationSession> {
  const accessToken = await requestToken(configuration, user, scopes);
  return {
    ...emptySession(user),
    id: `${user.id} ${scopes.join(" ")}`,
    accessToken,
    scopes,
  };
}

/** Names the account; good for nothing else. */
function emptySession({
  id,
  userPrincipalName,
}: User): vscode.AuthenticationSession {
  const account = { id, label: userPrincipalName };
  return { id, accessToken: "", account, scopes: [] };
}
