import type { ManagedEnvironment } from "../../../model/arm-containers.ts";
import { environmentIdOf } from "../../../model/workload.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import type { PullRoute } from "../../pull-route.ts";
import { consumerFacts } from "../consumer.ts";
import {
  listedAddresses,
  type EgressAddress,
} from "../egress/public-address.ts";

/** The environment that a container app runs in. */
export function environmentOf(
  context: JourneyContext,
): Located<ManagedEnvironment> {
  const app = consumerFacts["consumer.container-app"](context);
  return whenKnown(app, ({ name, properties }) => {
    const id = environmentIdOf(properties);
    return id
      ? fromTable(context.landscape, "managedEnvironments", id)
      : silent(app, "app-without-environment", { app: name });
  });
}

/** Everything that leaves an environment with a subnet of the customer's own goes through that subnet, pulls included. */
export function appRoute(context: JourneyContext): Located<PullRoute> {
  const environment = environmentOf(context);
  return whenKnown(environment, (document) =>
    subnetIdOf(document)
      ? drawnFrom(environment, "virtual-network", ...subnetPath)
      : drawnFrom(environment, "public", "properties"),
  );
}

export function appSubnet(context: JourneyContext): Located<readonly string[]> {
  const environment = environmentOf(context);
  return whenKnown(environment, (document) => {
    const id = subnetIdOf(document);
    return id
      ? drawnFrom(environment, [id], ...subnetPath)
      : silent(environment, "environment-without-subnet", {
          environment: document.name,
        });
  });
}

const subnetPath = [
  "properties",
  "vnetConfiguration",
  "infrastructureSubnetId",
] as const;

function subnetIdOf({ properties }: ManagedEnvironment): string | undefined {
  return properties.vnetConfiguration?.infrastructureSubnetId;
}

/** The addresses that a container app may use at any time, where its environment has no subnet of the customer's own. */
export function appAddresses(
  context: JourneyContext,
): Located<readonly EgressAddress[]> {
  const app = consumerFacts["consumer.container-app"](context);
  return whenKnown(app, ({ name, properties }) => {
    const addresses = properties.outboundIpAddresses ?? [];
    if (addresses.length === 0) {
      return silent(app, "no-outbound-addresses", { consumer: name });
    }
    const at = drawnFrom(app, addresses, "properties", "outboundIpAddresses");
    return listedAddresses(at, addresses);
  });
}
