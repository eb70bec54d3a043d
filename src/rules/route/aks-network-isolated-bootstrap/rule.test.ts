import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { registryIdOf } from "../../../../test/landscapes/ids.ts";
import { privateRegistry } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import aksNetworkIsolatedBootstrap from "./rule.ts";

const basic = landscape().registry({ sku: "Basic" });

function isolated(
  from: Builder,
  options: { registry?: string; source?: string; outboundType?: string } = {},
): Builder {
  const { registry = "contosoweb", source = "Cache" } = options;
  return from.cluster({
    properties: {
      networkProfile: { outboundType: options.outboundType ?? "none" },
      bootstrapProfile: {
        artifactSource: source,
        containerRegistryId: registryIdOf(registry),
      },
    },
  });
}

ruleCases(aksNetworkIsolatedBootstrap, [
  {
    name: "a registry without private endpoints",
    given: isolated(basic),
    want: "fail",
    args: { consumer: "shop-cluster", sku: "Basic" },
    evidence: ["none", "Basic", []],
  },
  {
    name: "blocked instead of none",
    given: isolated(basic, { outboundType: "block" }),
    want: "fail",
  },
  {
    name: "a registry with an approved private endpoint",
    given: isolated(privateRegistry()),
    want: "pass",
  },
  {
    name: "the nodes reach the Internet",
    given: isolated(basic, { outboundType: "loadBalancer" }),
    want: "not-applicable",
  },
  {
    name: "another registry holds the system images",
    given: isolated(basic, { registry: "contosoboot" }),
    want: "not-applicable",
  },
  {
    name: "the system images come from Microsoft",
    given: isolated(basic, { source: "Direct" }),
    want: "not-applicable",
  },
  {
    name: "an unreadable cluster",
    given: isolated(basic).deny("clusters"),
    want: "unknown",
    fact: "consumer.cluster",
  },
  {
    name: "an unreadable registry",
    given: isolated(basic).deny("registries"),
    want: "unknown",
  },
]);
