import * as v from "valibot";
import type {
  DnsARecordSet,
  PrivateDnsZone,
  PrivateDnsZoneGroup,
  VirtualNetworkLink,
} from "../../model/arm-network.ts";
import { flag, reference, resource, text, type Schema } from "./document.ts";

export const privateDnsZones: Schema<readonly PrivateDnsZone[]> = v.array(
  resource(v.object({ numberOfRecordSets: v.exactOptional(v.number()) })),
);

export const privateDnsZoneGroups: Schema<readonly PrivateDnsZoneGroup[]> =
  v.array(
    resource(
      v.object({
        privateDnsZoneConfigs: v.exactOptional(
          v.array(
            v.object({
              name: text,
              properties: v.exactOptional(v.object({ privateDnsZoneId: text })),
            }),
          ),
        ),
      }),
    ),
  );

export const virtualNetworkLinks: Schema<readonly VirtualNetworkLink[]> =
  v.array(
    resource(
      v.object({
        virtualNetwork: v.exactOptional(reference),
        registrationEnabled: flag,
        virtualNetworkLinkState: text,
        resolutionPolicy: text,
      }),
    ),
  );

export const dnsRecords: Schema<readonly DnsARecordSet[]> = v.array(
  resource(
    v.object({
      aRecords: v.exactOptional(v.array(v.object({ ipv4Address: v.string() }))),
    }),
  ),
);
