import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { hasStatus } from "../../../engine/hosts.ts";
import type { PrivateEndpointConnection } from "../../../model/arm.ts";

/** A consumer that is stopped by it has an error of its own; the others have another way. */
export default rule({
  id: "private-endpoint-connection-broken",
  hop: "admit",
  severity: "warning",
  needs: ["registry"],
  judge({ know, evidence }) {
    const connections =
      know("registry").properties.privateEndpointConnections ?? [];
    if (connections.length === 0) {
      return notApplicable();
    }
    const broken = connections.flatMap((connection, index) =>
      isBroken(connection) ? [{ name: connection.name, index }] : [],
    );
    return broken.length === 0
      ? pass()
      : fail({
          evidence: broken.map(({ index }) =>
            evidence(
              "registry",
              "properties",
              "privateEndpointConnections",
              index,
              "properties",
              "privateLinkServiceConnectionState",
            ),
          ),
          args: { connections: broken.map(({ name }) => name) },
        });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});

function isBroken(connection: PrivateEndpointConnection): boolean {
  const state = connection.properties.privateLinkServiceConnectionState;
  return (
    hasStatus(connection, "Rejected") ||
    hasStatus(connection, "Disconnected") ||
    state?.actionsRequired === "Recreate"
  );
}
