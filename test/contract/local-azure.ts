import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDefaultHttpClient,
  type HttpClient,
} from "@azure/core-rest-pipeline";
import { readCloudFile } from "../../src/app/cloud-file.ts";
import type { Host, Run, Step } from "../../src/app/host.ts";
import type { Cloud } from "../../src/model/cloud.ts";
import { setEnvironment } from "../set-environment.ts";
import { probeWorker } from "../network/probe-worker.ts";
import { startSandbox, type Sandbox } from "../sandbox/start.ts";
import type { SandboxOptions } from "../sandbox/start.ts";

/** A local Azure, and a host of the use cases that is signed in to it. */
export interface LocalAzure {
  readonly sandbox: Sandbox;
  /** By the sandbox's name of the cloud. */
  cloud(name: string): Cloud;
  readonly host: Host;
  /** What the host was asked to log. */
  readonly logged: string[];
  /** Everything below is one user of the first tenant unless `signInAs` was called. */
  signInAs(userPrincipalName: string | undefined): void;
  stop(): Promise<void>;
}

/** Starts the tenants and signs in the first user of each. */
export async function startLocalAzure(
  tenants: SandboxOptions["tenants"],
): Promise<LocalAzure> {
  const folder = await mkdtemp(join(tmpdir(), "acr-doctor-azure-"));
  const worker = await probeWorker();
  const sandbox = await startSandbox({ tenants, folder });
  const authority = readFileSync(sandbox.caFile, "utf8");
  const clouds = new Map<string, Cloud>();
  for (const { name, file } of sandbox.clouds) {
    const read = await readCloudFile(file);
    if (!read.ok) {
      throw new Error(`The cloud file of ${name} cannot be read.`);
    }
    clouds.set(name, read.value);
  }
  const restore = setEnvironment({
    NODE_EXTRA_CA_CERTS: sandbox.caFile,
    // No docker of the machine that runs the tests: what it does is not Contoso's.
    PATH: folder,
  });
  const logged: string[] = [];
  let signedIn: string | undefined;

  const host: Host = {
    credential: (cloud, tenantId) =>
      Promise.resolve({
        getToken: (scopes, options) => {
          const at = sandbox.clouds.find(({ name }) => name === cloud.name);
          const user = at?.users.find(
            ({ userPrincipalName }) =>
              signedIn === undefined || userPrincipalName === signedIn,
          );
          return user && at
            ? token({
                endpoint: `${cloud.authority}/${tenantId ?? at.tenantId}/oauth2/v2.0/token`,
                authority,
                fields: {
                  grant_type: "client_credentials",
                  client_id: user.id,
                  client_secret: user.secret,
                  scope: [scopes].flat().join(" "),
                  ...(options?.claims ? { claims: options.claims } : {}),
                },
              })
            : Promise.resolve(null);
        },
      }),
    httpClient: trusting(authority),
    log: (_level, text) => logged.push(text),
    stateFolder: join(folder, "state"),
    probeWorker: worker,
  };
  return {
    sandbox,
    cloud: (name) => {
      const cloud = clouds.get(name);
      if (!cloud) {
        throw new Error(`There is no cloud ${name}.`);
      }
      return cloud;
    },
    host,
    logged,
    signInAs: (userPrincipalName) => {
      signedIn = userPrincipalName;
    },
    stop: async () => {
      await sandbox.stop();
      restore();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A run that nobody stops, and the steps that it reports. */
export function freeRun(): Run & { readonly steps: Step[] } {
  const steps: Step[] = [];
  return {
    signal: new AbortController().signal,
    progress: (step) => steps.push(step),
    steps,
  };
}

/** The SDK's own client, which trusts the sandbox's authority. */
function trusting(authority: string): HttpClient {
  const client = createDefaultHttpClient();
  // The client keeps connections open for each settings object.
  const tlsSettings = { ca: authority };
  return {
    sendRequest: (outgoing) => {
      outgoing.tlsSettings = tlsSettings;
      return client.sendRequest(outgoing);
    },
  };
}

function token(of: {
  endpoint: string;
  authority: string;
  fields: Record<string, string>;
}): Promise<{ token: string; expiresOnTimestamp: number }> {
  const body = new URLSearchParams(of.fields).toString();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      of.endpoint,
      {
        method: "POST",
        ca: of.authority,
        agent: false,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (chunk: string) => (text += chunk));
        incoming.on("end", () => {
          const { access_token, expires_in } = JSON.parse(text) as {
            access_token?: string;
            expires_in?: number;
          };
          if (access_token === undefined) {
            reject(new Error(text));
          } else {
            resolve({
              token: access_token,
              expiresOnTimestamp: Date.now() + Number(expires_in) * 1000,
            });
          }
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
