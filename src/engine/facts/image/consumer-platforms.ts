import { parseFxVersion } from "../../../model/fx-version.ts";
import type { Platform } from "../../../model/probe.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { platformOfPool } from "../../platform.ts";
import { consumerFacts } from "../consumer.ts";

/** A platform on which a consumer runs containers. */
export interface RunsOn extends Platform {
  /** The node pool of a cluster; empty for anything else. */
  readonly pool: string;
}

/** The platforms of the consumer; a site has one, a cluster one a node pool. */
export function consumerPlatforms(
  context: JourneyContext,
): Located<readonly RunsOn[]> {
  switch (context.journey.consumer.kind) {
    case "aks-cluster":
      return platformsOfCluster(context);
    case "container-app":
      return platformOfApp(context);
    case "container-group":
      return platformOfGroup(context);
    case "web-app":
    case "function-app":
    case "machine":
    case "acr-task":
      return platformOfSite(context);
  }
}

/** Container Apps runs linux/amd64 alone ("Containers in Azure Container Apps", learn.microsoft.com). */
function platformOfApp(context: JourneyContext): Located<readonly RunsOn[]> {
  const located = consumerFacts["consumer.container-app"](context);
  return whenKnown(located, () =>
    drawnFrom(
      located,
      [{ os: "linux", architecture: "amd64", pool: "" }],
      "type",
    ),
  );
}

/** Container Instances runs on x64 alone, and says for which operating system a group is. */
function platformOfGroup(context: JourneyContext): Located<readonly RunsOn[]> {
  const located = consumerFacts["consumer.container-group"](context);
  return whenKnown(located, ({ name, properties: { osType } }) =>
    osType === undefined
      ? silent(located, "group-without-system", { group: name })
      : drawnFrom(
          located,
          [{ os: osType.toLowerCase(), architecture: "amd64", pool: "" }],
          "properties",
          "osType",
        ),
  );
}

/** App Service runs containers on x64 alone ("Configure a custom container for Azure App Service", learn.microsoft.com). */
function platformOfSite(context: JourneyContext): Located<readonly RunsOn[]> {
  const located = consumerFacts["consumer.site-config"](context);
  return whenKnown(located, ({ name, properties }) => {
    const on = (os: string, property: string): Located<readonly RunsOn[]> =>
      drawnFrom(
        located,
        [{ os, architecture: "amd64", pool: "" }],
        "properties",
        property,
      );
    if (parseFxVersion(properties.windowsFxVersion).kind !== "code") {
      return on("windows", "windowsFxVersion");
    }
    return parseFxVersion(properties.linuxFxVersion).kind === "code"
      ? silent(located, "site-without-container", { site: name })
      : on("linux", "linuxFxVersion");
  });
}

function platformsOfCluster(
  context: JourneyContext,
): Located<readonly RunsOn[]> {
  const located = consumerFacts["consumer.cluster"](context);
  return whenKnown(
    located,
    ({ name, properties: { agentPoolProfiles = [] } }) => {
      const platforms = agentPoolProfiles.flatMap((pool): RunsOn[] => {
        const platform = platformOfPool(pool);
        return platform ? [{ ...platform, pool: pool.name }] : [];
      });
      return platforms.length > 0 &&
        platforms.length === agentPoolProfiles.length
        ? drawnFrom(located, platforms, "properties", "agentPoolProfiles")
        : silent(located, "cluster-platforms-unclear", { cluster: name });
    },
  );
}
