import { readCaller } from "../azure/caller.ts";
import { collectLandscape } from "../azure/collect/landscape.ts";
import {
  allTargets,
  namedTargets,
  type Targets,
} from "../azure/collect/targets.ts";
import { nameOf } from "../model/arm-id.ts";
import {
  emptyLandscape,
  machineName,
  type Landscape,
} from "../model/landscape.ts";
import type { Probes } from "../model/probe.ts";
import type { MessageArgs } from "../model/message-args.ts";
import { checkImage, everybody, namedConsumers } from "./asked.ts";
import { chooseRegistry, type Chosen, type Unseen } from "./choose-registry.ts";
import type { DiagnoseRequest } from "./diagnose-request.ts";
import { addErrorTexts, readErrorTexts } from "./error-texts.ts";
import { failed, type Outcome } from "./failure.ts";
import { findRegistry } from "./find-registry.ts";
import type { Host, Run } from "./host.ts";
import { probe, type ProbeTarget } from "./probe.ts";
import { readRegistryInput } from "./registry-input.ts";

/** Everything that a pull from the registry depends on, read afresh. */
export async function readLandscape(
  request: DiagnoseRequest,
  host: Host,
  run: Run,
): Promise<Outcome<Landscape>> {
  const at = new Date().toISOString();
  const input = readRegistryInput(request.registry, request.cloud);
  if (!input.ok) {
    return input;
  }
  const texts = await readErrorTexts(request.texts ?? []);
  if (!texts.ok) {
    return texts;
  }
  step(run, 0, "progress.find", { registry: nameOf(request.registry) });
  const search = await findRegistry(request, input.value, host, run);
  const chosen = await chooseRegistry(search, input.value, request.registry);
  if (!chosen.ok) {
    return chosen;
  }
  const { loginServer } =
    "registry" in chosen.value ? chosen.value.registry : chosen.value;
  const image = checkImage(request, loginServer);
  if (!image.ok) {
    return image;
  }
  const landscape =
    "registry" in chosen.value
      ? await readSeen(request, at, chosen.value, host, run)
      : await readUnseen(request, at, chosen.value, host, run);
  return landscape.ok
    ? { ok: true, value: addErrorTexts(landscape.value, texts.value) }
    : landscape;
}

async function readSeen(
  request: DiagnoseRequest,
  at: string,
  { arm, found, registry }: Chosen,
  host: Host,
  run: Run,
): Promise<Outcome<Landscape>> {
  const named = namedConsumers(request);
  const targets = named
    ? namedTargets(named, registry, found)
    : allTargets(registry, found);
  const [stranger] = targets.unknown;
  if (stranger !== undefined) {
    return failed("failure.consumer-unknown", {
      input: stranger,
      registry: registry.loginServer,
      known: namesOf(allTargets(registry, found)),
    });
  }
  step(run, 1, "progress.read", { registry: registry.loginServer });
  const caller = readCaller(arm);
  const reading = collectLandscape({
    arm,
    at,
    registry,
    found,
    targets,
    withNew: named === undefined,
    caller,
  });
  const observed = request.probes
    ? Promise.all([
        reading.consumers,
        reading.registry,
        reading.replications,
        caller,
      ]).then(([consumers, document, replications, who]) =>
        probe(
          {
            arm,
            loginServer: registry.loginServer,
            registry: document,
            replications,
            consumers: everybody(request, consumers),
            caller: who,
          },
          host,
          run,
        ),
      )
    : undefined;
  const [landscape, probes] = await Promise.all([reading.landscape, observed]);
  step(run, 2, "progress.judge", { registry: registry.loginServer });
  return { ok: true, value: complete(request, landscape, probes) };
}

/** Without a right to see the registry, this machine's own way to it can still be looked at. */
async function readUnseen(
  request: DiagnoseRequest,
  at: string,
  { arm, loginServer, why }: Unseen,
  host: Host,
  run: Run,
): Promise<Outcome<Landscape>> {
  const caller = await readCaller(arm);
  const landscape: Landscape = {
    ...emptyLandscape({
      cloud: arm.cloud,
      at,
      registryId: loginServer,
      loginServer,
    }),
    caller,
    registries: { [loginServer]: why },
  };
  const target: ProbeTarget = {
    arm,
    loginServer,
    registry: why,
    replications: why,
    consumers: everybody(request, []),
    caller,
  };
  step(run, 1, "progress.probe", { registry: loginServer });
  const probes = request.probes ? await probe(target, host, run) : undefined;
  return { ok: true, value: complete(request, landscape, probes) };
}

function complete(
  request: DiagnoseRequest,
  landscape: Landscape,
  probes: Probes | undefined,
): Landscape {
  return {
    ...landscape,
    consumers: everybody(request, landscape.consumers),
    probes: probes ?? landscape.probes,
  };
}

function namesOf({ sites, clusters, tasks, workloads }: Targets): string[] {
  return [
    ...sites.map(({ row, id }) => row?.name ?? id),
    ...clusters.map(({ consumer }) => consumer.name),
    ...[...workloads, ...tasks].map(({ id }) => nameOf(id)),
    machineName,
  ];
}

function step(
  run: Run,
  done: number,
  message: string,
  args: MessageArgs,
): void {
  run.progress({ message, args, done, total: 3 });
}
