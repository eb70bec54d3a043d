import * as v from "valibot";
import type { ManagedCluster, ScaleSet } from "../../model/arm.ts";
import {
  flag,
  references,
  resource,
  text,
  texts,
  withoutUser,
  type Schema,
} from "./document.ts";

/** The address of a proxy may hold a user name and a password, which are not kept. */
const address = v.exactOptional(v.pipe(v.string(), v.transform(withoutUser)));

const outboundAddresses = v.exactOptional(
  v.object({ effectiveOutboundIPs: references }),
);

export const cluster: Schema<ManagedCluster> = resource(
  v.object({
    provisioningState: text,
    powerState: v.exactOptional(v.object({ code: text })),
    nodeResourceGroup: text,
    identityProfile: v.exactOptional(
      v.object({
        kubeletidentity: v.exactOptional(
          v.object({ objectId: text, clientId: text, resourceId: text }),
        ),
      }),
    ),
    servicePrincipalProfile: v.exactOptional(v.object({ clientId: text })),
    networkProfile: v.exactOptional(
      v.object({
        outboundType: text,
        loadBalancerProfile: outboundAddresses,
        natGatewayProfile: outboundAddresses,
      }),
    ),
    agentPoolProfiles: v.exactOptional(
      v.array(
        v.object({
          name: v.string(),
          type: text,
          osType: text,
          vmSize: text,
          vnetSubnetID: text,
          enableNodePublicIP: flag,
          nodePublicIPPrefixID: text,
          nodeImageVersion: text,
        }),
      ),
    ),
    httpProxyConfig: v.exactOptional(
      v.object({
        enabled: flag,
        httpProxy: address,
        httpsProxy: address,
        noProxy: texts,
        trustedCa: text,
      }),
    ),
    bootstrapProfile: v.exactOptional(
      v.object({ artifactSource: text, containerRegistryId: text }),
    ),
  }),
);

export const scaleSets: Schema<readonly ScaleSet[]> = v.array(
  resource(v.object({})),
);
