import * as v from "valibot";
import type {
  AzureFirewall,
  FirewallPolicy,
  IpGroup,
  RuleCollectionGroup,
} from "../../model/arm-firewall.ts";
import {
  flag,
  reference,
  resource,
  text,
  texts,
  type Schema,
} from "./document.ts";

const rule = v.object({
  name: text,
  ruleType: text,
  sourceAddresses: texts,
  sourceIpGroups: texts,
  ipProtocols: texts,
  protocols: v.exactOptional(
    v.array(
      v.union([
        v.string(),
        v.object({ protocolType: text, port: v.exactOptional(v.number()) }),
      ]),
    ),
  ),
  destinationAddresses: texts,
  destinationIpGroups: texts,
  destinationFqdns: texts,
  destinationPorts: texts,
  targetFqdns: texts,
  targetUrls: texts,
  fqdnTags: texts,
  webCategories: texts,
  terminateTLS: flag,
});

const collection = {
  priority: v.exactOptional(v.number()),
  action: v.exactOptional(v.object({ type: text })),
  rules: v.exactOptional(v.array(rule)),
};

const classicCollections = v.exactOptional(
  v.array(v.object({ properties: v.object(collection) })),
);

export const azureFirewall: Schema<AzureFirewall> = resource(
  v.object({
    ipConfigurations: v.exactOptional(
      v.array(
        v.object({
          properties: v.exactOptional(
            v.object({
              privateIPAddress: text,
              subnet: v.exactOptional(reference),
              publicIPAddress: v.exactOptional(reference),
            }),
          ),
        }),
      ),
    ),
    firewallPolicy: v.exactOptional(reference),
    networkRuleCollections: classicCollections,
    applicationRuleCollections: classicCollections,
  }),
);

export const firewallPolicy: Schema<FirewallPolicy> = resource(
  v.object({ basePolicy: v.exactOptional(reference) }),
);

export const ruleCollectionGroups: Schema<readonly RuleCollectionGroup[]> =
  v.array(
    resource(
      v.object({
        priority: v.exactOptional(v.number()),
        ruleCollections: v.exactOptional(
          v.array(v.object({ ruleCollectionType: text, ...collection })),
        ),
      }),
    ),
  );

export const ipGroup: Schema<IpGroup> = resource(
  v.object({ ipAddresses: texts }),
);
