import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProbes } from "../../src/app/run-probes.ts";
import { publicCloud, type Cloud } from "../../src/model/cloud.ts";
import type { Probes } from "../../src/model/probe.ts";
import type { ProbeResult } from "../../src/probes/probe-run.ts";
import type { ProbeRequest } from "../../src/probes/request.ts";
import { setEnvironment } from "../set-environment.ts";
import { probeWorker } from "./probe-worker.ts";

export const loginServer = "contosoweb.azurecr.io";

export interface Probing {
  /** DNS server (`address:port`). */
  readonly resolver: string;
  /** Where every host of the cloud listens. */
  readonly port: number;
  /** PEM of the authority that the probing process trusts beside the usual ones. */
  readonly trusted?: string;
  /** Further variables of the probing process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly request?: Partial<ProbeRequest>;
  readonly signal?: AbortSignal;
  readonly progress?: (result: ProbeResult) => void;
}

/** Probes as the product does: the bundled worker in a process of its own. */
export async function probe({
  resolver,
  port,
  trusted = "",
  environment = {},
  request = {},
  signal = new AbortController().signal,
  progress = () => undefined,
}: Probing): Promise<Probes> {
  const cloud: Cloud = { ...publicCloud, resolver, port };
  const folder = await mkdtemp(join(tmpdir(), "acr-doctor-test-"));
  const authorities = join(folder, "ca.pem");
  await writeFile(authorities, trusted);
  const worker = await probeWorker();
  const restore = setEnvironment({
    NODE_EXTRA_CA_CERTS: authorities,
    ...environment,
  });
  try {
    return await runProbes(
      {
        cloud,
        loginServer,
        dataHosts: [],
        images: [],
        timeoutMs: 5000,
        ...request,
      },
      worker,
      signal,
      progress,
    );
  } finally {
    restore();
    await rm(folder, { recursive: true });
  }
}
