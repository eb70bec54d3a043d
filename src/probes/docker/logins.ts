import {
  keeperOf,
  type StoredLogin,
  type StoredLogins,
} from "../../model/docker.ts";
import { claimsOf, fieldOf, textOf } from "../registry-answer.ts";
import { withoutCredentials } from "./address.ts";
import type { DockerPlaces } from "./places.ts";
import { findProgram } from "./program.ts";

type Keepers = Pick<StoredLogins, "helpers" | "store">;

/**
 * Who keeps which login, by the client's configuration. Programs that keep logins are looked for, but not run: they may ask
 * the user. Of the secrets in the file only the end of a token is read.
 * @param isMeant whether logins of a host are of interest
 */
export async function readLogins(
  configuration: unknown,
  { environment }: DockerPlaces,
  isMeant: (host: string) => boolean,
): Promise<StoredLogins> {
  const keepers = keepersOf(configuration, isMeant);
  const { helpers, store } = keepers;
  const programs = new Set(Object.values(helpers));
  if (store !== undefined) {
    programs.add(store);
  }
  const found = await Promise.all(
    [...programs].map(async (name) => ({
      name,
      path: await findProgram(`docker-credential-${name}`, environment),
    })),
  );
  return {
    ...keepers,
    entries: entriesOf(configuration, "auths").flatMap(([host, secrets]) =>
      isMeant(host) ? loginOf(host, secrets, keepers) : [],
    ),
    missing: found.flatMap(({ name, path }) =>
      path === undefined ? name : [],
    ),
  };
}

function keepersOf(
  configuration: unknown,
  isMeant: (host: string) => boolean,
): Keepers {
  const store = fieldOf(configuration, "credsStore");
  return {
    helpers: Object.fromEntries(
      entriesOf(configuration, "credHelpers").flatMap(([host, program]) =>
        isMeant(host) && isProgramName(program) ? [[host, program]] : [],
      ),
    ),
    ...(isProgramName(store) ? { store } : {}),
  };
}

/** The end of a program's name, which docker puts behind `docker-credential-`. */
function isProgramName(name: unknown): name is string {
  return typeof name === "string" && /^[\w.-]{1,64}$/.test(name);
}

/** The entries of a section by host; some clients write the address of the registry's API instead. */
function entriesOf(
  configuration: unknown,
  section: string,
): [string, unknown][] {
  return Object.entries(fieldOf(configuration, section) ?? {}).map(
    ([address, entry]: [string, unknown]) => [
      withoutCredentials(address)
        .replace(/^\w+:\/\//, "")
        .replace(/\/.*$/s, "")
        .toLowerCase(),
      entry,
    ],
  );
}

/** What a program keeps has an entry without secrets; one of no program and without secrets is no login. */
function loginOf(
  host: string,
  secrets: unknown,
  keepers: Keepers,
): StoredLogin | [] {
  const keeper = keeperOf(keepers, host);
  if (keeper !== undefined) {
    return { host, keeper };
  }
  const token = textOf(secrets, "identitytoken") ?? "";
  const auth = textOf(secrets, "auth") ?? "";
  if (token === "" && auth === "") {
    return [];
  }
  const expires = endOf(token) ?? endOf(passwordOf(auth));
  return { host, ...(expires === undefined ? {} : { expires }) };
}

/** `auth` is a user's name and password in base64; `az acr login` puts a token in the password's place. */
function passwordOf(auth: string): string {
  return Buffer.from(auth, "base64")
    .toString()
    .replace(/^[^:]*:/, "");
}

/** When a token ends; a password tells no end. */
function endOf(token: string): string | undefined {
  const end = fieldOf(claimsOf(token), "exp");
  return typeof end === "number" && Math.abs(end) < lastSecond
    ? new Date(end * 1000).toISOString()
    : undefined;
}

/** Of the time that a `Date` can hold. */
const lastSecond = 8_640_000_000_000;
