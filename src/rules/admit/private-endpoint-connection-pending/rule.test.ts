import { landscape } from "../../../../test/landscapes/builder.ts";
import { privateEndpointIdOf } from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  dns,
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateEndpointConnectionPending from "./rule.ts";

const spokeEndpoint = {
  name: "pe-spoke",
  network: "spoke",
  subnet: "apps",
  status: "Pending",
  addresses: { registry: "10.1.1.5", registry_data_eastus: "10.1.1.4" },
};
const waiting = landscape()
  .registry({ properties: disabled })
  .privateEndpoint({ ...hubEndpoint, status: "Pending" });
const second = zoneFor(
  networks(privateRegistry().privateEndpoint(spokeEndpoint), {
    spokeSide: "",
    hubSide: "",
  }),
);

ruleCases(privateEndpointConnectionPending, [
  {
    name: "a consumer with another way",
    given: privateRegistry()
      .privateEndpoint(spokeEndpoint)
      .machine()
      .probe("dns", dns("10.0.9.5")),
    want: "pass",
  },
  {
    name: "a cluster that another connection serves",
    given: spokeCluster(
      zoneFor(
        networks(privateRegistry().privateEndpoint(spokeEndpoint)),
        "spoke",
      ),
    ),
    want: "pass",
  },
  {
    name: "somebody else's connection to an open registry",
    given: landscape().registry().privateEndpoint(spokeEndpoint).webApp(),
    want: "pass",
  },
  {
    name: "the only way in waits",
    given: waiting.machine(),
    want: "fail",
    args: { connections: ["pe-hub.connection"] },
    evidence: [{ status: "Pending", description: "", actionsRequired: "None" }],
    offers: {},
  },
  {
    name: "the endpoint in the cluster's own network waits",
    given: spokeCluster(second),
    want: "fail",
    args: { consumer: "shop-cluster", connections: ["pe-spoke.connection"] },
  },
  {
    name: "the waiting endpoint may not be read: the refusal at the public endpoint speaks for itself",
    given: spokeCluster(second).deny(
      "privateEndpoints",
      privateEndpointIdOf("pe-spoke"),
    ),
    want: "pass",
  },
  {
    name: "no connection waits",
    given: privateRegistry().machine(),
    want: "not-applicable",
  },
  {
    name: "an unreadable registry",
    given: waiting.webApp().deny("registries"),
    want: "unknown",
    fact: "registry.public-access",
  },
  {
    name: "an unreadable registry that let this machine in",
    given: waiting
      .machine()
      .probe("challenge", { status: 401, from: "registry" })
      .probe("tokenEndpoint", { status: 401, from: "registry" })
      .deny("registries"),
    want: "not-applicable",
  },
  {
    name: "an unreadable network",
    given: spokeCluster(second).deny("virtualNetworks"),
    want: "unknown",
  },
]);
