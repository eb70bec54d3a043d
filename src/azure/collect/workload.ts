import { nameOf } from "../../model/arm-id.ts";
import { mapFact, valueOf, type Fact } from "../../model/fact.ts";
import type { Consumer } from "../../model/landscape.ts";
import {
  consumerOfWorkload,
  workloadOfApp,
  workloadOfGroup,
  type Workload,
  type WorkloadKind,
} from "../../model/workload.ts";
import { containerApp, containerGroup } from "../documents/containers.ts";
import type { Schema } from "../documents/document.ts";
import type { EnvironmentRow, WorkloadRow } from "../graph-row.ts";
import { readResource, type Collecting } from "./collecting.ts";
import { collectContainerApp, collectEnvironment } from "./container-app.ts";
import { collectContainerGroup } from "./container-group.ts";
import { collectSubnet } from "./network.ts";
import type { Reading } from "./site.ts";

/** A container app, a job of Container Apps, or a container group that may pull from the registry. */
export interface WorkloadTarget {
  readonly id: string;
  readonly kind: WorkloadKind;
  /** Its row of Resource Graph, and that of its environment, where they were found. */
  readonly row?: WorkloadRow | undefined;
  readonly environment?: EnvironmentRow | undefined;
  /** The user named it, so it is a consumer whatever its configuration says. */
  readonly isAsked: boolean;
}

/** Reads a workload's document and, if it does pull from the registry, everything about how. */
export function collectWorkload(
  collecting: Collecting,
  target: WorkloadTarget,
  registryId: string,
): Reading {
  const { containerApps, containerGroups } = collecting.draft;
  const reading =
    target.kind === "container-app"
      ? read(collecting, target, {
          table: containerApps,
          schema: containerApp,
          workloadOf: workloadOfApp,
          collect: (app) => collectContainerApp(collecting, app, registryId),
        })
      : read(collecting, target, {
          table: containerGroups,
          schema: containerGroup,
          workloadOf: workloadOfGroup,
          collect: (group) =>
            collectContainerGroup(collecting, group, registryId),
        });
  return {
    consumers: reading.consumers,
    done: Promise.all([reading.done, ...startEnvironment(collecting, target)]),
  };
}

/** What is particular to a kind of workload. */
interface Kind<T> {
  readonly table: Record<string, Fact<T>>;
  readonly schema: Schema<T>;
  readonly workloadOf: (document: T) => Workload;
  /** Reads what its document leads to. */
  readonly collect: (document: T) => Promise<unknown>;
}

function read<T>(
  collecting: Collecting,
  target: WorkloadTarget,
  { table, schema, workloadOf, collect }: Kind<T>,
): Reading {
  const document = readResource(collecting, table, target.id, schema);
  const consumers = document.then((fact) =>
    consumersOf(collecting, target, mapFact(fact, workloadOf)),
  );
  return {
    consumers,
    done: Promise.all([document, consumers]).then(([fact, found]) =>
      fact.known && found.length > 0 ? collect(fact.value) : undefined,
    ),
  };
}

/** What its document says, or its row where the document may not be read. */
function consumersOf(
  { draft }: Collecting,
  { id, kind, row, isAsked }: WorkloadTarget,
  workload: Fact<Workload>,
): readonly Consumer[] {
  const said = valueOf(workload) ?? row?.workload;
  const consumer = said && consumerOfWorkload(said, draft.loginServer);
  if (consumer) {
    return [consumer];
  }
  return isAsked
    ? [{ kind, id, name: nameOf(id), images: [], because: "asked" }]
    : [];
}

/** What the rows tell of the environment is read at once, before the app's own document names it. */
function startEnvironment(
  collecting: Collecting,
  { environment }: WorkloadTarget,
): Promise<unknown>[] {
  return environment
    ? [
        collectEnvironment(collecting, environment.id),
        environment.subnetId
          ? collectSubnet(collecting, environment.subnetId)
          : Promise.resolve(),
      ]
    : [];
}
