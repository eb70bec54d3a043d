import { landscape } from "../../../../test/landscapes/builder.ts";
import { privateEndpointIdOf } from "../../../../test/landscapes/ids.ts";
import {
  disabled,
  dns,
  hubRecords,
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { Registry } from "../../../../src/model/arm.ts";
import privateDnsRecordMissingDataEndpoint from "./rule.ts";

const replicated = landscape()
  .registry({ properties: disabled })
  .replications("West Europe")
  .privateEndpoint({
    ...hubEndpoint,
    addresses: {
      ...hubEndpoint.addresses,
      registry_data_westeurope: "10.0.9.6",
    },
  });
const complete = {
  ...hubRecords,
  "contosoweb.westeurope.data": ["10.0.9.6"],
};
const links = { hub: "Completed", spoke: "Completed" };
const cluster = spokeCluster(
  networks(replicated).privateDnsZone({ links, records: hubRecords }),
);
/** What this machine's resolver gives for the data endpoints of both regions. */
const probed = (...[home, replica]: string[]) =>
  machine
    .probe("dns", home ? dns(home) : dns(), dataHost("eastus"))
    .probe("dns", replica ? dns(replica) : dns(), dataHost("westeurope"));
const dataHost = (region: string) => `contosoweb.${region}.data.azurecr.io`;
const machine = zoneFor(replicated).machine().probe("dns", dns("10.0.9.5"));

/** The link lets names without a record pass on to their public addresses. */
const redirecting = (properties: Partial<Registry["properties"]>) =>
  spokeCluster(
    networks(
      landscape()
        .registry({ properties })
        .replications("West Europe")
        .privateEndpoint(hubEndpoint),
    ).privateDnsZone({
      links,
      records: hubRecords,
      resolutionPolicy: "NxDomainRedirect",
    }),
  );

ruleCases(privateDnsRecordMissingDataEndpoint, [
  {
    name: "a missing name that leads to a public endpoint, which admits everybody",
    given: redirecting({}),
    want: "pass",
  },
  {
    name: "a missing name that leads to a public endpoint, which is closed",
    given: redirecting(disabled),
    want: "fail",
    args: { records: ["contosoweb.westeurope.data"] },
  },
  {
    name: "a missing name that leads to a public endpoint, which may or may not admit the nodes",
    given: redirecting(selectedNetworks("198.51.100.1")),
    want: "unknown",
    fact: "consumer.missing-data-records",
  },
  {
    name: "a record for each region",
    given: spokeCluster(
      networks(replicated).privateDnsZone({ links, records: complete }),
    ),
    want: "pass",
  },
  {
    name: "a record for each region, seen from this machine",
    given: replicated
      .privateDnsZone({ links, records: complete })
      .machine()
      .probe("dns", dns("10.0.9.5")),
    want: "pass",
  },
  {
    name: "a resolver that knows each data endpoint, whatever the zones hold",
    given: probed("10.0.9.4", "10.0.9.6").deny("dnsRecords"),
    want: "pass",
  },
  {
    name: "a resolver that does not know a data endpoint",
    given: probed("10.0.9.4"),
    want: "fail",
    args: { records: ["contosoweb.westeurope.data"], count: 1, total: 2 },
    evidence: [dns()],
  },
  {
    name: "a resolver that gives a public address, where those are of no use",
    given: probed("10.0.9.4", "203.0.113.80"),
    want: "fail",
    args: { records: ["contosoweb.westeurope.data"] },
  },
  {
    name: "no record for the replica's region",
    given: cluster,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      records: ["contosoweb.westeurope.data"],
      count: 1,
      total: 2,
    },
  },
  {
    name: "no record for the replica's region, seen from this machine",
    given: machine,
    want: "fail",
    args: { consumer: "build-17", records: ["contosoweb.westeurope.data"] },
  },
  {
    name: "no record for the registry's own region",
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links,
        records: { contosoweb: ["10.0.9.5"] },
      }),
    ),
    want: "fail",
    args: { records: ["contosoweb.eastus.data"], count: 1, total: 1 },
  },
  {
    name: "a cluster that does not see the zone",
    given: spokeCluster(zoneFor(networks(replicated))),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: replicated.webApp(),
    want: "not-applicable",
  },
  {
    name: "this machine gets the public address",
    given: zoneFor(replicated).machine().probe("dns", dns("203.0.113.80")),
    want: "not-applicable",
  },
  {
    name: "this machine gets a private address that no zone holds",
    given: zoneFor(replicated).machine().probe("dns", dns("10.0.9.77")),
    want: "unknown",
    fact: "consumer.missing-data-records",
  },
  {
    name: "records that may not be read",
    given: machine.deny("dnsRecords"),
    want: "unknown",
    fact: "consumer.missing-data-records",
  },
  {
    name: "replicas that may not be read",
    given: cluster.deny("replications"),
    want: "unknown",
  },
  {
    name: "an endpoint whose address may not be read",
    given: cluster.deny("privateEndpoints", privateEndpointIdOf("pe-hub")),
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "an interface that may not be read",
    given: cluster.deny("networkInterfaces"),
    want: "unknown",
    fact: "consumer.path",
  },
  {
    name: "an unreadable registry",
    given: cluster.deny("registries"),
    want: "unknown",
  },
]);
