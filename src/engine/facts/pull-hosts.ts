import { hostsOf } from "../hosts.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../located.ts";
import { registryFacts } from "./registry.ts";

/** All hosts that a pull from the registry needs. */
export function pullHostsOf(
  context: JourneyContext,
): Located<readonly string[]> {
  const registry = registryFacts.registry(context);
  const replications = registryFacts["registry.replications"](context);
  return whenKnown(registry, (document) =>
    whenKnown(replications, (replicas) =>
      drawnFrom(registry, hostsOf(context.landscape.cloud, document, replicas)),
    ),
  );
}

/** The dedicated data endpoints; none where layers come from shared blob hosts. */
export function dataHostsOf(
  context: JourneyContext,
): Located<readonly string[]> {
  const hosts = pullHostsOf(context);
  return whenKnown(hosts, (names) =>
    drawnFrom(
      hosts,
      names.filter((host) => host.includes(".data.")),
    ),
  );
}
