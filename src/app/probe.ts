import type { ArmClient } from "../azure/arm-client.ts";
import { tokenFor } from "../azure/caller.ts";
import { hostsOf } from "../engine/hosts.ts";
import { valueOf, type Fact } from "../model/fact.ts";
import type { Registry, Replication } from "../model/arm.ts";
import { parseImage } from "../model/image-reference.ts";
import type { Caller, Consumer } from "../model/landscape.ts";
import type { Probes } from "../model/probe.ts";
import type {
  ProbeRequest,
  RepositoryImages,
  SignIn,
} from "../probes/request.ts";
import type { Host, Run } from "./host.ts";
import { runProbes } from "./run-probes.ts";

/** Deadline of each single probe. */
const timeoutMs = 8000;

export interface ProbeTarget {
  readonly arm: ArmClient;
  readonly loginServer: string;
  readonly registry: Fact<Registry>;
  readonly replications: Fact<readonly Replication[]>;
  readonly consumers: readonly Consumer[];
  readonly caller: Fact<Caller>;
}

/** Looks at the registry from this machine, and at the images that the consumers pull. */
export async function probe(
  target: ProbeTarget,
  host: Host,
  run: Run,
): Promise<Probes> {
  const { arm, loginServer } = target;
  const images = imagesOf(target.consumers);
  const signIn = images.length > 0 ? await signInFor(target) : undefined;
  const request: ProbeRequest = {
    cloud: arm.cloud,
    loginServer,
    dataHosts: dataHosts(target),
    images,
    ...(signIn === undefined ? {} : { signIn }),
    ...(host.proxy && { proxy: host.proxy }),
    timeoutMs,
  };
  return runProbes(request, host.probeWorker, run.signal, ({ table, key }) => {
    host.log("debug", `probe ${table} ${key}`);
  });
}

function dataHosts({
  arm,
  loginServer,
  registry,
  replications,
}: ProbeTarget): string[] {
  const document = valueOf(registry);
  return document
    ? hostsOf(arm.cloud, document, valueOf(replications) ?? []).filter(
        (name) => name !== loginServer && !name.startsWith("*"),
      )
    : [];
}

function imagesOf(consumers: readonly Consumer[]): RepositoryImages[] {
  const everywhere = referencesOf(consumers);
  const here = referencesOf(consumers.filter(({ kind }) => kind === "machine"));
  return [...everywhere].map(([repository, references]) => ({
    repository,
    references: [...references],
    pulledHere: [...(here.get(repository) ?? [])],
  }));
}

/** The tags and digests that are pulled, by repository. */
function referencesOf(
  consumers: readonly Consumer[],
): Map<string, Set<string>> {
  const references = new Map<string, Set<string>>();
  for (const { images } of consumers) {
    for (const { repository, reference } of images.flatMap(
      (image) => parseImage(image) ?? [],
    )) {
      const known = references.get(repository) ?? new Set();
      references.set(repository, known.add(reference));
    }
  }
  return references;
}

/** The registry's own audience first; a cloud or an account may have tokens for ARM's only. */
async function signInFor({
  arm,
  caller,
}: ProbeTarget): Promise<SignIn | undefined> {
  const { registry, resourceManager } = arm.cloud.audiences;
  const audiences = [...new Set([registry, resourceManager])];
  const tokens = await Promise.all(
    audiences.map((audience) => tokenFor(arm, audience)),
  );
  const granted = tokens.flatMap((token) => (token.ok ? token.value : []));
  const tenantId = valueOf(caller)?.tenantId;
  return granted.length > 0 && tenantId !== undefined
    ? { tenantId, tokens: granted }
    : undefined;
}
