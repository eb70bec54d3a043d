import type { ServiceEndpointPolicy } from "../../../model/arm-network.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  allKnown,
  drawnFrom,
  firstFound,
  fromTable,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { hasServiceEndpoint } from "./public-hop.ts";
import { targetsOf } from "./pull-targets.ts";
import { subnetsOf, type SourceSubnet } from "./source-network.ts";

/** A service endpoint policy that keeps a subnet from the storage accounts that hold a registry's layers. */
export interface BlobPolicy {
  readonly policy: string;
  readonly subnet: string;
  readonly pointer: string;
}

/**
 * The first such policy on a consumer's way to the layers; null when none is. The storage accounts of registries are Microsoft's
 * own, so no list of a customer's accounts holds them. Source: "Virtual network service endpoint policies for Azure Storage".
 */
export function blobPolicyOf(
  context: JourneyContext,
): Located<BlobPolicy | null> {
  const subnets = subnetsOf(context);
  const targets = targetsOf(context);
  return whenKnown(subnets, (list) =>
    whenKnown(targets, (needed) => {
      const fromBlobs = needed.some(
        (target) => target.kind === "service" && target.service === "storage",
      );
      const found = fromBlobs
        ? list
            .filter(({ subnet }) => hasServiceEndpoint(subnet, "storage"))
            .map((source) => policyAt(context, subnets, source))
        : [];
      return firstFound(found) ?? drawnFrom(subnets, null);
    }),
  );
}

/** The policies of one subnet hold together: what one of them allows is allowed. */
function policyAt(
  { landscape }: JourneyContext,
  subnets: Located<unknown>,
  { subnet, pointer }: SourceSubnet,
): Located<BlobPolicy | null> {
  const [first, ...others] = (
    subnet.properties.serviceEndpointPolicies ?? []
  ).map(({ id }) => fromTable(landscape, "serviceEndpointPolicies", id));
  if (!first) {
    return drawnFrom(subnets, null);
  }
  const policies = allKnown([first, ...others]);
  return whenKnown(policies, (documents) => {
    const limiting = documents.find(limitsStorage);
    if (!limiting) {
      return drawnFrom(policies, null);
    }
    return documents.some(allowsAllOfAzure)
      ? silent(policies, "storage-policy-of-azure", { subnet: subnet.name })
      : drawnFrom(policies, {
          policy: limiting.name,
          subnet: subnet.name,
          pointer: `${pointer}/properties/serviceEndpointPolicies`,
        });
  });
}

function limitsStorage(policy: ServiceEndpointPolicy): boolean {
  return resourcesOf(policy, "microsoft.storage").length > 0;
}

function allowsAllOfAzure(policy: ServiceEndpointPolicy): boolean {
  return resourcesOf(policy, "global").some((alias) =>
    /^\/services\/azure\/?$/i.test(alias),
  );
}

function resourcesOf(
  { properties }: ServiceEndpointPolicy,
  service: string,
): readonly string[] {
  return (properties.serviceEndpointPolicyDefinitions ?? [])
    .filter((each) => each.properties.service?.toLowerCase() === service)
    .flatMap((each) => each.properties.serviceResources ?? []);
}
