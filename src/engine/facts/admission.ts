import type { Registry } from "../../model/arm.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../located.ts";
import { publicGate, type GateVerdict } from "../public-gate.ts";
import { egressOf, siteAddresses } from "./egress.ts";
import type { EgressAddress } from "./public-address.ts";
import { hasRegistryEndpoint } from "./public-hop.ts";
import { registryFacts } from "./registry.ts";
import { subnetsOf, type SourceSubnet } from "./source-network.ts";

/** What the registry's public endpoint says to all of a consumer's public addresses together. */
export interface Admission {
  readonly admitted: boolean;
  readonly reason: GateVerdict["reason"];
  /** Of how many addresses it was asked; 0 when the gate does not look at them, or there are none. */
  readonly total: number;
  readonly refused: readonly EgressAddress[];
}

/** Of the addresses that a consumer uses now. */
export function admissionOf(context: JourneyContext): Located<Admission> {
  return judge(context, () =>
    context.journey.consumer.kind === "aks-cluster"
      ? admissionOfCluster(context)
      : admissionOfAddresses(context, egressOf(context)),
  );
}

/** Of the addresses that a web app uses after it was scaled to another tier. */
export function possibleAdmissionOf(
  context: JourneyContext,
): Located<Admission> {
  return judge(context, () =>
    admissionOfAddresses(
      context,
      siteAddresses(context, "possibleOutboundIpAddresses"),
    ),
  );
}

/** First what the gate says to anybody; only where it looks at addresses, these are asked for. */
function judge(
  context: JourneyContext,
  byAddress: () => Located<Admission>,
): Located<Admission> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) => {
    const { verdict, reason } = publicGate(document, [], {});
    if (reason === "no-source-address") {
      return byAddress();
    }
    return verdict === "unknown"
      ? silent(registry, "Its network rules do not fit its SKU.")
      : drawnFrom(
          registry,
          { admitted: verdict === "allow", reason, total: 0, refused: [] },
          "properties",
        );
  });
}

function admissionOfAddresses(
  context: JourneyContext,
  egress: Located<readonly EgressAddress[]>,
): Located<Admission> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, (document) =>
    whenKnown(egress, (addresses): Located<Admission> => {
      const verdicts = addresses.map((egressAddress) => ({
        egressAddress,
        ...publicGate(document, [], { address: egressAddress.address }),
      }));
      const refused = verdicts.flatMap(({ verdict, egressAddress }) =>
        verdict === "deny" ? [egressAddress] : [],
      );
      const total = addresses.length;
      if (refused.length > 0 || total === 0) {
        return drawnFrom(egress, {
          admitted: false,
          reason: "default-deny",
          total,
          refused,
        });
      }
      return verdicts.some(({ verdict }) => verdict === "unknown")
        ? silent(rulesOf(registry), "An IP rule of the registry is malformed.")
        : drawnFrom(egress, {
            admitted: true,
            reason: "ip-rule",
            total,
            refused,
          });
    }),
  );
}

function rulesOf(registry: Located<Registry>): Located<Registry> {
  return whenKnown(registry, (document) =>
    drawnFrom(registry, document, "properties", "networkRuleSet", "ipRules"),
  );
}

/** Nodes may also be let in by the subnet that they are in; then their addresses do not matter. */
function admissionOfCluster(context: JourneyContext): Located<Admission> {
  const byAddress = admissionOfAddresses(context, egressOf(context));
  if (byAddress.fact.known && byAddress.fact.value.admitted) {
    return byAddress;
  }
  const rules = registryFacts["registry.subnet-rules"](context);
  return whenKnown(rules, (list) =>
    list.length === 0
      ? byAddress
      : whenKnown(subnetsOf(context), (subnets) =>
          whenKnown(registryFacts.registry(context), (registry) =>
            subnets.every((subnet) => isNamed(registry, list, subnet))
              ? drawnFrom(rules, {
                  admitted: true,
                  reason: "subnet-rule",
                  total: 0,
                  refused: [],
                })
              : byAddress,
          ),
        ),
  );
}

function isNamed(
  registry: Registry,
  rules: Parameters<typeof publicGate>[1],
  { subnet }: SourceSubnet,
): boolean {
  const source = {
    id: subnet.id,
    serviceEndpoint: hasRegistryEndpoint(subnet),
  };
  return (
    publicGate(registry, rules, { subnet: source }).reason === "subnet-rule"
  );
}
