import { landscape } from "../../../../test/landscapes/builder.ts";
import { subnetIdOf, subscription } from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  networks,
  spokeCluster,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { parentId } from "../../../model/arm-id.ts";
import { registrationOf } from "../../../model/provider-registration.ts";
import type { Registry } from "../../../model/arm.ts";
import resourceProviderNotRegistered from "./rule.ts";

const other = "99999999-9999-4999-8999-999999999999";
const subnetId = subnetIdOf("spoke", "apps").replace(
  subscription,
  `/subscriptions/${other}`,
);
const networkId = parentId(subnetId);
/** A cluster whose network is in another subscription. */
const abroad = (
  registrationState: string,
  properties: Partial<Registry["properties"]> = disabled,
) =>
  landscape()
    .registry({ properties })
    .cluster({
      properties: {
        agentPoolProfiles: [{ name: "nodes", vnetSubnetID: subnetId }],
      },
    })
    .row("virtualNetworks", networkId, {
      id: networkId,
      name: "spoke",
      properties: { subnets: [{ id: subnetId, name: "apps", properties: {} }] },
    })
    .row("providerRegistrations", registrationOf(networkId), {
      id: registrationOf(networkId),
      registrationState,
    });

ruleCases(resourceProviderNotRegistered, [
  { name: "registered", given: abroad("Registered"), want: "pass" },
  {
    name: "not registered",
    given: abroad("NotRegistered"),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      subscription: other,
      state: "NotRegistered",
    },
    evidence: ["NotRegistered"],
  },
  {
    name: "being registered, which takes a while",
    given: abroad("Registering"),
    want: "fail",
    args: { state: "Registering" },
  },
  {
    name: "a registry that admits everybody",
    given: abroad("NotRegistered", {}),
    want: "not-applicable",
  },
  {
    name: "a network in the registry's own subscription",
    given: spokeCluster(
      networks(landscape().registry({ properties: disabled })),
    ),
    want: "not-applicable",
  },
  {
    name: "a web app on the public route",
    given: landscape().registry({ properties: disabled }).webApp(),
    want: "not-applicable",
  },
  {
    name: "a registration that may not be read",
    given: abroad("Registered").deny("providerRegistrations"),
    want: "unknown",
    fact: "consumer.provider-registration",
    reason: "denied",
  },
  {
    name: "an unreadable network",
    given: abroad("Registered").deny("virtualNetworks"),
    want: "unknown",
  },
]);
