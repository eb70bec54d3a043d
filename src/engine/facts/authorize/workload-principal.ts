import type { Identity } from "../../../model/arm.ts";
import type { RegistryCredentials } from "../../../model/arm-containers.ts";
import {
  environmentIdentity,
  indexOfCredentials,
} from "../../../model/workload.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import {
  identityOf,
  principalOfCredentials,
  type Principal,
} from "../../principal.ts";
import { consumerFacts } from "../consumer.ts";
import { environmentOf } from "../workload/container-app.ts";
import { registryFacts } from "../registry.ts";

/** As whom a container app pulls. */
export function principalOfApp(context: JourneyContext): Located<Principal> {
  const app = consumerFacts["consumer.container-app"](context);
  return whenKnown(app, ({ identity, properties }) => {
    const list = properties.configuration?.registries ?? [];
    const index = indexOfCredentials(list, context.landscape.loginServer);
    const credentials = list[index];
    if (!credentials) {
      return drawnFrom(app, { kind: "none" }, "properties");
    }
    const path = ["properties", "configuration", "registries", index] as const;
    const located = drawnFrom(app, credentials, ...path);
    return credentials.identity === environmentIdentity
      ? principalOfEnvironment(context)
      : signIn(context, located, credentials, identity);
  });
}

/** An environment of container apps has a system-assigned identity, which its apps may use. */
function principalOfEnvironment(context: JourneyContext): Located<Principal> {
  const environment = environmentOf(context);
  return whenKnown(environment, ({ identity }) =>
    drawnFrom(
      environment,
      identityOf(identity, null),
      identity ? "identity" : "name",
    ),
  );
}

/** As whom a container group pulls. Azure takes no group with an identity that is not assigned to it. */
export function principalOfGroup(context: JourneyContext): Located<Principal> {
  const group = consumerFacts["consumer.container-group"](context);
  return whenKnown(group, ({ identity, properties }) => {
    const list = properties.imageRegistryCredentials ?? [];
    const index = indexOfCredentials(list, context.landscape.loginServer);
    const credentials = list[index];
    return credentials
      ? signIn(
          context,
          drawnFrom(
            group,
            credentials,
            "properties",
            "imageRegistryCredentials",
            index,
          ),
          credentials,
          identity,
        )
      : drawnFrom(group, { kind: "none" }, "properties");
  });
}

function signIn(
  context: JourneyContext,
  located: Located<RegistryCredentials>,
  credentials: RegistryCredentials,
  identity: Identity | undefined,
): Located<Principal> {
  return whenKnown(registryFacts.registry(context), ({ name, properties }) => {
    const { loginServer } = properties;
    const owner = { name, loginServer };
    const principal = principalOfCredentials(credentials, identity, owner);
    return principal
      ? drawnFrom(
          located,
          principal,
          credentials.identity ? "identity" : "username",
        )
      : silent(located, "object-id-not-shown", {
          consumer: context.journey.consumer.name,
        });
  });
}
