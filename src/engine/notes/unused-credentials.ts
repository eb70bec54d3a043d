import type { Note } from "../../model/diagnosis.ts";
import { consumerFacts } from "../facts/consumer.ts";
import { principalOf } from "../facts/authorize/principal.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom } from "../located.ts";
import { note } from "./note.ts";

/**
 * A user name and a password that an app has stored beside its managed identity: with `acrUseManagedIdentityCreds` App Service
 * pulls as the identity and asks nothing of them, so they repair nothing and can only leak.
 */
export function unusedCredentials(context: JourneyContext): Note[] {
  const config = consumerFacts["consumer.site-config"](context);
  const settings = consumerFacts["consumer.pull-settings"](context);
  const { fact: principal } = principalOf(context);
  if (
    !config.fact.known ||
    !settings.fact.known ||
    !(principal.known && principal.value.kind === "identity") ||
    config.fact.value.properties.acrUseManagedIdentityCreds !== true
  ) {
    return [];
  }
  const { userName = "", hasPassword } = settings.fact.value;
  const left = [
    ...(userName === "" ? [] : ["DOCKER_REGISTRY_SERVER_USERNAME"]),
    ...(hasPassword ? ["DOCKER_REGISTRY_SERVER_PASSWORD"] : []),
  ];
  return left.length === 0
    ? []
    : [
        note(
          context,
          "unused-credentials",
          [
            drawnFrom(config, null, "properties", "acrUseManagedIdentityCreds"),
            settings,
          ],
          { settings: left },
        ),
      ];
}
