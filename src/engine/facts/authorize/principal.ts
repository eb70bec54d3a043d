import { mapFact } from "../../../model/fact.ts";
import { pointer } from "../../../model/pointer.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { principalOfCluster, type Principal } from "../../principal.ts";
import { consumerFacts } from "../consumer.ts";
import { principalOfSite } from "./site-principal.ts";
import { knownToRegistry } from "./stored-user.ts";
import { principalOfTask } from "./task-principal.ts";
import { principalOfApp, principalOfGroup } from "./workload-principal.ts";

/** Who pulls; it points at the property that says so. */
export function principalOf(context: JourneyContext): Located<Principal> {
  return knownToRegistry(context, configuredPrincipal(context));
}

/** Who pulls, as far as the consumer's own configuration says. */
function configuredPrincipal(context: JourneyContext): Located<Principal> {
  switch (context.journey.consumer.kind) {
    case "machine":
      return signedIn(context);
    case "web-app":
    case "function-app":
      return principalOfSite(context);
    case "aks-cluster":
      return principalOfNodes(context);
    case "acr-task":
      return principalOfTask(context);
    case "container-app":
      return principalOfApp(context);
    case "container-group":
      return principalOfGroup(context);
  }
}

function signedIn({
  landscape: { caller },
}: JourneyContext): Located<Principal> {
  return {
    fact: mapFact(caller, ({ objectId, name }) => ({
      kind: "identity",
      origin: "signed-in",
      objectId,
      name,
    })),
    pointer: caller.known
      ? pointer("caller", "value", "objectId")
      : pointer("caller", "value"),
  };
}

function principalOfNodes(context: JourneyContext): Located<Principal> {
  const located = consumerFacts["consumer.cluster"](context);
  return whenKnown(located, (cluster): Located<Principal> => {
    const principal = principalOfCluster(cluster);
    if (!principal) {
      return silent(located, "no-kubelet-identity", { cluster: cluster.name });
    }
    return principal.kind === "service-principal"
      ? drawnFrom(
          located,
          principal,
          "properties",
          "servicePrincipalProfile",
          "clientId",
        )
      : drawnFrom(
          located,
          principal,
          "properties",
          "identityProfile",
          "kubeletidentity",
          "objectId",
        );
  });
}
