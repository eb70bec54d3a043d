import type { PullSettings, Site } from "../model/arm.ts";

export type PullRoute = "public" | "virtual-network";

/**
 * How a web app pulls, as far as the site alone decides it; undefined when the app settings have the last word. Route-all
 * and application traffic do not move the image pull. Source: "Manage virtual network integration routing", App Service.
 */
export function routeBySite(site: Site): PullRoute | undefined {
  if (site.properties.hostingEnvironmentProfile) {
    return "virtual-network";
  }
  if (!site.properties.virtualNetworkSubnetId) {
    return "public";
  }
  return pullSwitch(site) ? "virtual-network" : undefined;
}

/** How a web app pulls. */
export function pullRoute(site: Site, settings: PullSettings): PullRoute {
  const bySetting = settingAsks(settings) ? "virtual-network" : "public";
  return routeBySite(site) ?? bySetting;
}

/** The property of the site that sends image pulls through its virtual network, as a path below `properties`. */
export function pullSwitch({ properties }: Site): string[] | undefined {
  if (properties.outboundVnetRouting?.imagePullTraffic) {
    return ["outboundVnetRouting", "imagePullTraffic"];
  }
  if (properties.outboundVnetRouting?.allTraffic) {
    return ["outboundVnetRouting", "allTraffic"];
  }
  return properties.vnetImagePullEnabled ? ["vnetImagePullEnabled"] : undefined;
}

/** Whether the app setting `WEBSITE_PULL_IMAGE_OVER_VNET` asks for it. */
export function settingAsks({ pullOverVnet = "" }: PullSettings): boolean {
  return ["true", "1"].includes(pullOverVnet.trim().toLowerCase());
}
