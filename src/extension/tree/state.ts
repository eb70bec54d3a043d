import type { JourneyResult, JourneyVerdict } from "../../model/diagnosis.ts";
import { isIdle } from "../../model/idle.ts";
import { journeysOfConsumer, runKey, type Run, type Runs } from "../runs.ts";
import { say } from "../say.ts";
import { tenantOf, type ConsumerNode, type RegistryNode } from "./node.ts";

/** What the last diagnosis said of a node. */
export interface NodeState {
  readonly run: Run;
  readonly verdict: JourneyVerdict;
  readonly stale: boolean;
  /** The verdict in a few words, such as "blocked at Admit". */
  readonly text: string;
}

/** The state of a registry or a consumer; undefined while it was not diagnosed. */
export function stateOf(
  node: RegistryNode | ConsumerNode,
  runs: Runs,
): NodeState | undefined {
  const registry = node.kind === "registry" ? node : node.parent;
  const run = runs.get(
    runKey(tenantOf(node).cloud.name, registry.registry.loginServer),
  );
  if (run === undefined) {
    return undefined;
  }
  const stale = runs.isStale(run);
  if (node.kind === "registry") {
    return { run, stale, ...registryState(run) };
  }
  const state = consumerState(run, node.consumer.id);
  return state && { run, stale, ...state };
}

/** The worst of the journeys of a consumer counts. */
function consumerState(
  run: Run,
  consumerId: string,
): Pick<NodeState, "verdict" | "text"> | undefined {
  const journeys = journeysOfConsumer(run, consumerId);
  const worst =
    journeys.find(({ verdict }) => verdict === "blocked") ??
    journeys.find(({ verdict }) => verdict === "unknown") ??
    journeys[0];
  if (worst === undefined) {
    return undefined;
  }
  return { verdict: worst.verdict, text: textOf(worst) };
}

function textOf(journey: JourneyResult): string {
  const { verdict, stoppedAt } = journey;
  if (stoppedAt !== null) {
    return say("extension.state.blockedAt", { hop: say(`hop.${stoppedAt}`) });
  }
  return isIdle(journey)
    ? say("extension.state.idle")
    : say(`extension.state.${verdict}`);
}

function registryState(run: Run): Pick<NodeState, "verdict" | "text"> {
  const { verdict, journeys } = run.diagnosis;
  const blocked = journeys.filter((journey) => journey.verdict === "blocked");
  const text =
    verdict === "blocked"
      ? say("extension.state.someBlocked", {
          blocked: blocked.length,
          total: journeys.length,
        })
      : say(`extension.state.${verdict}`);
  return { verdict, text };
}
