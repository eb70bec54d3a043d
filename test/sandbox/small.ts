import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  form,
  httpsClient,
  type Client,
  type ClientAnswer,
  type ClientRequest,
} from "./https-client.ts";
import { object, text, type Json } from "./json.ts";
import { startSandbox, type Sandbox, type SandboxCloud } from "./start.ts";
import { readTenantFile, type TenantFile } from "./tenant-file.ts";

export const smallFile = fileURLToPath(
  new URL("tenants/small.json", import.meta.url),
);

/** Object ids of the people of the small tenant. */
export const people = {
  /** Owner of the first subscription; may read the repositories `team-a/…` in the second. */
  olga: "20000000-0000-4000-8000-000000000001",
  /** Reader of the resource group `images`, through a group. */
  rita: "20000000-0000-4000-8000-000000000002",
  /** No role anywhere. */
  nobody: "20000000-0000-4000-8000-000000000003",
} as const;

const subscription = "/subscriptions/40000000-0000-4000-8000-000000000001";
const acr = "Microsoft.ContainerRegistry/registries";

/** Ids in the small tenant. */
export const ids = {
  subscription,
  images: `${subscription}/resourceGroups/images`,
  smallweb: `${subscription}/resourceGroups/images/providers/${acr}/smallweb`,
  shop: `${subscription}/resourceGroups/shop/providers/Microsoft.Web/sites/shop`,
  hub: `${subscription}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`,
} as const;

/** The small tenant, running, with a client that signs in. */
export interface Small {
  readonly sandbox: Sandbox;
  readonly cloud: SandboxCloud;
  readonly send: Client;
  /** An access token of one of the people. */
  signIn(
    person: string,
    more?: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** A request to ARM as one of the people. */
  arm(
    person: string,
    path: string,
    request?: ClientRequest,
  ): Promise<ClientAnswer>;
  /** A request to a host of the data plane. */
  registry(
    host: string,
    path: string,
    request?: ClientRequest,
  ): Promise<ClientAnswer>;
}

const folders: string[] = [];

process.once("exit", () => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A new temporary folder, gone when the process ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "local-azure-"));
  folders.push(folder);
  return folder;
}

/** @param change made to the tenant before it starts */
export async function startSmall(
  change: (tenant: TenantFile) => void = () => undefined,
): Promise<Small> {
  const tenant = readTenantFile(smallFile);
  change(tenant);
  const sandbox = await startSandbox({
    tenants: [tenant],
    folder: newFolder(),
  });
  const [cloud] = sandbox.clouds;
  if (cloud === undefined) {
    throw new Error("No cloud was started.");
  }
  const { settings, tenantId, users } = cloud;
  const send = httpsClient(sandbox.caFile);

  async function signIn(
    person: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const answer = await send(
      `${settings.authority}/${tenantId}/oauth2/v2.0/token`,
      form({
        grant_type: "client_credentials",
        client_id: person,
        client_secret: users.find(({ id }) => id === person)?.secret ?? "",
        scope: `${settings.audiences.resourceManager}/.default`,
        ...more,
      }),
    );
    return text(document(answer)["access_token"]);
  }

  return {
    sandbox,
    cloud,
    send,
    signIn,
    async arm(person, path, request = {}) {
      const token = await signIn(person);
      return send(`${settings.resourceManager}${path}`, {
        ...request,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
      });
    },
    registry: (host, path, request) =>
      send(`https://${host}:${settings.port}${path}`, request),
  };
}

/** The answer's JSON object. */
export function document(answer: ClientAnswer): Json {
  return object(answer.json());
}

/** The code of an ARM error. */
export function errorCode(answer: ClientAnswer): string {
  return text(object(document(answer)["error"])["code"]);
}

/** The sentence of an ARM error. */
export function errorMessage(answer: ClientAnswer): string {
  return text(object(document(answer)["error"])["message"]);
}

/** The code of a registry's error. */
export function registryCode(answer: ClientAnswer): string {
  const [first] = document(answer)["errors"] as unknown[];
  return text(object(first)["code"]);
}
