import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  disabled,
  dns,
  hubEndpoint,
  hubRecords,
  networks,
  spokeCluster,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsRecordMissingRegionalEndpoint from "./rule.ts";

const registry = (regionalEndpoints = "Enabled") =>
  landscape()
    .registry({ properties: { ...disabled, regionalEndpoints } })
    .replications("West Europe")
    .privateEndpoint({
      ...hubEndpoint,
      addresses: {
        ...hubEndpoint.addresses,
        registry_data_westeurope: "10.0.9.6",
        registry_eastus: "10.0.9.7",
        registry_westeurope: "10.0.9.8",
      },
    });
const records = {
  ...hubRecords,
  "contosoweb.westeurope.data": ["10.0.9.6"],
  "contosoweb.eastus.geo": ["10.0.9.7"],
};
const links = { spoke: "Completed" };
const incomplete = networks(registry()).privateDnsZone({ links, records });
const cluster = spokeCluster(incomplete);
const geoHost = (region: string) => `contosoweb.${region}.geo.azurecr.io`;
const machine = incomplete.machine().probe("dns", dns("10.0.9.5"));

ruleCases(privateDnsRecordMissingRegionalEndpoint, [
  {
    name: "a record for each region",
    given: spokeCluster(
      networks(registry()).privateDnsZone({
        links,
        records: { ...records, "contosoweb.westeurope.geo": ["10.0.9.8"] },
      }),
    ),
    want: "pass",
  },
  {
    name: "a resolver of this machine that knows each of them",
    given: machine
      .probe("dns", dns("10.0.9.7"), geoHost("eastus"))
      .probe("dns", dns("10.0.9.8"), geoHost("westeurope")),
    want: "pass",
  },
  {
    name: "no record for the replica's region",
    given: cluster,
    want: "fail",
    args: {
      consumer: "shop-cluster",
      zone: "privatelink.azurecr.io",
      records: ["contosoweb.westeurope.geo"],
      count: 1,
      total: 2,
    },
  },
  {
    name: "a resolver of this machine that lacks one of them",
    given: machine
      .probe("dns", dns("10.0.9.7"), geoHost("eastus"))
      .probe("dns", dns(), geoHost("westeurope")),
    want: "fail",
    args: { records: ["contosoweb.westeurope.geo"] },
    evidence: [dns()],
  },
  {
    name: "regional endpoints that are off",
    given: spokeCluster(
      networks(registry("Disabled")).privateDnsZone({ links, records }),
    ),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: incomplete.webApp(),
    want: "not-applicable",
  },
  {
    name: "replicas that may not be read",
    given: cluster.deny("replications"),
    want: "unknown",
  },
  {
    name: "records that may not be read",
    given: cluster.deny("dnsRecords"),
    want: "unknown",
  },
  {
    name: "this machine's answers were not had, and the zone may not be read",
    given: machine.deny("dnsRecords"),
    want: "unknown",
    fact: "consumer.missing-regional-records",
  },
  {
    name: "an unreadable registry",
    given: cluster.deny("registries"),
    want: "unknown",
  },
]);
