import { nameOf, sameId } from "../../model/arm-id.ts";
import type { Registry, RegistryTask, TaskAgentPool } from "../../model/arm.ts";
import { consumerOfTask } from "../../model/consumers-of.ts";
import { valueOf, type Fact } from "../../model/fact.ts";
import type { Consumer } from "../../model/landscape.ts";
import { imagesOfTask } from "../../model/task-images.ts";
import { versioned } from "../api-versions.ts";
import { parseAnswer } from "../documents/document.ts";
import { agentPools, tasks, taskSteps } from "../documents/registry.ts";
import { collectRightsOf } from "./authorization.ts";
import { about, factFrom, readList, type Collecting } from "./collecting.ts";
import { collectSubnet } from "./network.ts";
import { collectServiceTag } from "./service-tag.ts";
import type { Reading } from "./site.ts";
import type { TaskTarget } from "./targets.ts";

export interface TasksRequest {
  readonly registryId: string;
  readonly targets: readonly TaskTarget[];
  /** Whether tasks that Resource Graph does not know yet are wanted too. */
  readonly withNew: boolean;
  readonly registry: Promise<Fact<Registry>>;
}

/** The tasks of the registry, who pulls for them, and the machines that they run on. */
export function collectTasks(
  collecting: Collecting,
  request: TasksRequest,
): Reading {
  const { registryId } = request;
  const consumers = readTasks(collecting, request);
  const pools = readList(
    collecting,
    collecting.draft.agentPools,
    registryId,
    `${registryId}/agentPools`,
    agentPools,
  );
  const documents = consumers.then((found) =>
    documentsOf(collecting, registryId, found),
  );
  return {
    consumers,
    done: Promise.all([
      documents.then((found) =>
        Promise.all(
          found.map(({ identity }) =>
            collectRightsOf(collecting, registryId, identity),
          ),
        ),
      ),
      Promise.all([documents, pools]).then(([found, machines]) =>
        Promise.all(
          subnetsOf(found, valueOf(machines) ?? []).map((id) =>
            collectSubnet(collecting, id),
          ),
        ),
      ),
      Promise.all([documents, request.registry]).then(([found, registry]) =>
        found.some(({ properties }) => !properties.agentPoolName)
          ? collectServiceTag(collecting, registry)
          : undefined,
      ),
    ]),
  };
}

/** A task's step may hold secrets: only the images that it names leave this function. */
async function readTasks(
  { arm, draft }: Collecting,
  { registryId, targets, withNew }: TasksRequest,
): Promise<readonly Consumer[]> {
  const path = `${registryId}/tasks`;
  const answer = await arm.list(versioned(path));
  const fact = factFrom(answer, tasks, about(path));
  draft.tasks[registryId.toLowerCase()] = fact;
  const steps = parseAnswer(taskSteps, answer, path);
  const imagesOf = (id: string): string[] => {
    const step = steps.ok
      ? steps.value.find((each) => sameId(each.id, id))?.properties.step
      : undefined;
    return imagesOfTask(step ?? {}, draft.loginServer);
  };
  const isTarget = (id: string): boolean =>
    targets.some((target) => sameId(target.id, id));
  const running = (valueOf(fact) ?? [])
    .filter(({ id }) => withNew || isTarget(id))
    .flatMap(
      ({ id, properties: { status } }) =>
        consumerOfTask({ id, status }, imagesOf(id)) ?? [],
    );
  const asked = targets.flatMap(({ id, isAsked }): Consumer[] =>
    isAsked && !running.some((each) => sameId(each.id, id))
      ? [
          {
            kind: "acr-task",
            id,
            name: nameOf(id),
            images: imagesOf(id),
            because: "asked",
          },
        ]
      : [],
  );
  return [...running, ...asked];
}

function documentsOf(
  { draft }: Collecting,
  registryId: string,
  consumers: readonly Consumer[],
): RegistryTask[] {
  const fact = draft.tasks[registryId.toLowerCase()];
  return (fact?.known ? fact.value : []).filter(({ id }) =>
    consumers.some((consumer) => sameId(consumer.id, id)),
  );
}

function subnetsOf(
  documents: readonly RegistryTask[],
  pools: readonly TaskAgentPool[],
): string[] {
  return pools
    .filter(({ name }) =>
      documents.some(({ properties }) =>
        sameId(properties.agentPoolName ?? "", name),
      ),
    )
    .flatMap(
      ({ properties }) => properties.virtualNetworkSubnetResourceId ?? [],
    );
}
