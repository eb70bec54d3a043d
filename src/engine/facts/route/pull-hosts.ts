import { pullHostsOf } from "../../hosts.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import type { PullHost } from "../../registry-hosts.ts";
import { registryFacts } from "../registry.ts";

/** All hosts that pulls from the registry need, by whatever name of it. */
export function allPullHostsOf(
  context: JourneyContext,
): Located<readonly PullHost[]> {
  const { cloud } = context.landscape;
  const registry = registryFacts.registry(context);
  const replications = registryFacts["registry.replications"](context);
  return whenKnown(registry, (document) =>
    whenKnown(replications, (replicas) =>
      drawnFrom(registry, pullHostsOf(cloud, document, replicas)),
    ),
  );
}

/** The dedicated data endpoints; none where layers come from shared blob hosts. */
export function dataHostsOf(
  context: JourneyContext,
): Located<readonly string[]> {
  const hosts = allPullHostsOf(context);
  return whenKnown(hosts, (all) =>
    drawnFrom(
      hosts,
      all.flatMap(({ host, purpose }) => (purpose === "layers" ? host : [])),
    ),
  );
}
