import * as v from "valibot";
import type { Site, SiteConfig, SiteContainer } from "../../model/arm.ts";
import {
  flag,
  reference,
  resource,
  text,
  texts,
  type Schema,
} from "./document.ts";

export const site: Schema<Site> = resource(
  v.object({
    state: text,
    enabled: flag,
    usageState: text,
    defaultHostName: text,
    serverFarmId: text,
    sku: text,
    outboundIpAddresses: text,
    possibleOutboundIpAddresses: text,
    virtualNetworkSubnetId: text,
    hostingEnvironmentProfile: v.exactOptional(reference),
    managedEnvironmentId: text,
    dnsConfiguration: v.exactOptional(v.object({ dnsServers: texts })),
    outboundVnetRouting: v.exactOptional(
      v.object({
        allTraffic: flag,
        imagePullTraffic: flag,
        applicationTraffic: flag,
      }),
    ),
    vnetImagePullEnabled: flag,
    vnetRouteAllEnabled: flag,
  }),
);

export const siteConfig: Schema<SiteConfig> = resource(
  v.object({
    linuxFxVersion: text,
    windowsFxVersion: text,
    acrUseManagedIdentityCreds: flag,
    acrUserManagedIdentityID: text,
    vnetRouteAllEnabled: flag,
  }),
);

export const siteContainers: Schema<readonly SiteContainer[]> = v.array(
  resource(
    v.object({
      image: v.string(),
      isMain: flag,
      authType: text,
      userManagedIdentityClientId: text,
      userName: text,
    }),
  ),
);

/** `config/appsettings`: read in memory only, for a few settings; see `collect/pull-settings.ts`. */
export const appSettings: Schema<{ properties: Record<string, string> }> =
  v.object({ properties: v.record(v.string(), v.string()) });

/** `listCredentials` of a registry: read in memory only. */
export const adminCredentials: Schema<{ passwords: { value: string }[] }> =
  v.object({ passwords: v.array(v.object({ value: v.string() })) });
