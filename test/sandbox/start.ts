import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { armHandler, isGraphPath } from "./arm/server.ts";
import { createCloud, replaceTenant, type LocalCloud } from "./cloud.ts";
import { cloudFile, type CloudFile } from "./cloud-file.ts";
import { startDns } from "./dns/server.ts";
import { entraHandler } from "./entra/server.ts";
import { createFaults, type Faults } from "./faults.ts";
import {
  createCertificateAuthority,
  type CertificateAuthority,
} from "./http/authority.ts";
import type { Handler } from "./http/exchange.ts";
import { listen } from "./http/listener.ts";
import {
  createRequestLog,
  type Plane,
  type RequestLog,
} from "./request-log.ts";
import { logsHandler } from "./logs/server.ts";
import { signInFile } from "./sign-in-file.ts";
import { hostOf } from "./registry/registries.ts";
import { registryHandler } from "./registry/server.ts";
import {
  parseTenant,
  readTenantFile,
  type TenantFile,
  type TenantFileInput,
} from "./tenant-file.ts";

export interface SandboxOptions {
  /** Paths of tenant files, or their contents; each becomes a cloud of its own. */
  readonly tenants: readonly (string | TenantFileInput)[];
  /** Where the cloud files, the CA certificate and the sign-in file are written; made when it is missing. */
  readonly folder: string;
}

export interface SandboxCloud {
  readonly name: string;
  /** Path of the cloud file, for `--cloud FILE`. */
  readonly file: string;
  readonly settings: CloudFile;
  readonly tenantId: string;
  readonly users: TenantFile["users"];
}

/** A running local Azure. */
export interface Sandbox {
  readonly clouds: readonly SandboxCloud[];
  /** PEM of the authority that all its servers' certificates come from, for NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  /** Who can sign in, for the test-only authentication extension. */
  readonly authFile: string;
  readonly log: RequestLog;
  readonly faults: Faults;
  /**
   * Changes a tenant as it stands, written resources included; at once, without propagation delay.
   * @param cloud the first one when left out
   * @throws TenantFileError when the changed tenant is not sound
   */
  edit(change: (tenant: TenantFile) => void, cloud?: string): void;
  /**
   * Puts the content of a tenant file in the place of what it held before; what was written through ARM is lost.
   * @throws TenantFileError and keeps the present tenant
   */
  reload(file: string): void;
  stop(): Promise<void>;
}

interface RunningCloud {
  readonly cloud: LocalCloud;
  readonly shown: SandboxCloud;
  /** Absolute path of the tenant file; undefined when the tenant was given as an object. */
  readonly tenantFile: string | undefined;
  stop(): Promise<void>;
}

/**
 * Starts a local Azure on loopback: ARM, Resource Graph, Entra ID, registries and DNS for each tenant.
 * @throws TenantFileError
 */
export async function startSandbox({
  tenants,
  folder,
}: SandboxOptions): Promise<Sandbox> {
  mkdirSync(folder, { recursive: true });
  const authority = await createCertificateAuthority();
  const log = createRequestLog();
  const faults = createFaults();
  const caFile = join(folder, "ca.pem");
  writeFileSync(caFile, authority.certificate);

  const read = tenants.map((given, index) =>
    typeof given === "string"
      ? { tenant: readTenantFile(given), tenantFile: resolve(given) }
      : {
          tenant: parseTenant(given, `number ${index + 1}`),
          tenantFile: undefined,
        },
  );
  const running: RunningCloud[] = [];
  for (const { tenant, tenantFile } of read) {
    const cloud = createCloud(tenant, faults);
    const started = await startCloud(cloud, { authority, log, folder });
    running.push({ cloud, tenantFile, ...started });
  }
  const authFile = join(folder, "sign-in.json");
  writeFileSync(
    authFile,
    JSON.stringify(signInFile(running.map(({ shown }) => shown)), undefined, 2),
  );

  return {
    clouds: running.map(({ shown }) => shown),
    caFile,
    authFile,
    log,
    faults,
    edit(change, name) {
      const found =
        name === undefined
          ? running[0]
          : running.find((each) => each.cloud.name === name);
      if (found === undefined) {
        throw new Error(`No cloud named ${name ?? ""} is running.`);
      }
      const { cloud } = found;
      const tenant = structuredClone({
        ...cloud.tenant,
        resources: [...cloud.store.all()],
      });
      change(tenant);
      replaceTenant(cloud, parseTenant(tenant, cloud.name));
    },
    reload(file) {
      const path = resolve(file);
      const tenant = readTenantFile(path);
      for (const { cloud, tenantFile } of running) {
        if (tenantFile === path) {
          replaceTenant(cloud, tenant);
        }
      }
    },
    async stop() {
      await Promise.all(running.map((each) => each.stop()));
    },
  };
}

interface Surroundings {
  readonly authority: CertificateAuthority;
  readonly log: RequestLog;
  readonly folder: string;
}

async function startCloud(
  cloud: LocalCloud,
  { authority, log, folder }: Surroundings,
): Promise<Pick<RunningCloud, "shown" | "stop">> {
  const serve = (
    handler: Handler,
    planeOf: (host: string, path: string) => Plane,
  ): ReturnType<typeof listen> =>
    listen(handler, {
      cloud: cloud.name,
      authority,
      log,
      faults: cloud.faults,
      planeOf,
      delayMs: () => cloud.tenant.behaviour.delayMs,
    });
  const entra = await serve(entraHandler(cloud), () => "entra");
  const arm = await serve(armHandler(cloud), (_, path) =>
    isGraphPath(path) ? "graph" : "arm",
  );
  const logs = await serve(logsHandler(cloud), () => "logs");
  const registries = await serve(registryHandler(cloud), (host) =>
    hostOf(cloud, host)?.kind === "login" ? "registry" : "data",
  );
  const dns = await startDns(cloud, log);
  cloud.authority = `https://127.0.0.1:${entra.port}`;

  const settings = cloudFile(cloud, {
    resourceManager: `https://127.0.0.1:${arm.port}`,
    logs: `https://127.0.0.1:${logs.port}`,
    registryPort: registries.port,
    dnsPort: dns.port,
  });
  const file = join(folder, `${cloud.name}.cloud.json`);
  writeFileSync(file, JSON.stringify(settings, undefined, 2));
  const { tenant, users } = cloud.tenant;
  return {
    shown: { name: cloud.name, file, settings, tenantId: tenant.id, users },
    stop: async () => {
      await Promise.all(
        [entra, arm, logs, registries, dns].map((each) => each.stop()),
      );
    },
  };
}
