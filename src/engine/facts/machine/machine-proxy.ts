import { proxyFor } from "../../../model/no-proxy.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { probeFacts } from "../probe.ts";

/** The proxy through which this machine reaches the login server; null where it goes there by itself. */
export function machineProxyOf(
  context: JourneyContext,
): Located<string | null> {
  const { cloud, loginServer } = context.landscape;
  const machine = probeFacts["probe.machine"](context);
  return whenKnown(machine, (setting) =>
    drawnFrom(
      machine,
      proxyFor(setting, loginServer, cloud.port) ?? null,
      "proxy",
    ),
  );
}

/** Of some hosts those that this machine reaches by itself, or those that it reaches through its proxy. */
export function hostsBy(
  context: JourneyContext,
  way: "itself" | "proxy",
  hosts: readonly string[],
): Located<readonly string[]> {
  const { port } = context.landscape.cloud;
  const machine = probeFacts["probe.machine"](context);
  return whenKnown(machine, (setting) =>
    drawnFrom(
      machine,
      hosts.filter(
        (host) =>
          (proxyFor(setting, host, port) === undefined) === (way === "itself"),
      ),
    ),
  );
}
