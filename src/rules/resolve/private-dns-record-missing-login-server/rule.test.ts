import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  hubEndpoint,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import privateDnsRecordMissingLoginServer from "./rule.ts";

const links = { hub: "Completed", spoke: "Completed" };
const records = { "contosoweb.eastus.data": ["10.0.9.4"] };
const bare = networks(privateRegistry()).privateDnsZone({ links, records });
const open = networks(landscape().registry().privateEndpoint(hubEndpoint));
const fallback = { links, records, resolutionPolicy: "NxDomainRedirect" };

ruleCases(privateDnsRecordMissingLoginServer, [
  {
    name: "the record is there",
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    want: "pass",
  },
  {
    name: "the record is there, in capitals",
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links,
        records: { ContosoWeb: ["10.0.9.5"] },
      }),
    ),
    want: "pass",
  },
  {
    name: "the record is missing",
    given: spokeCluster(bare),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      zone: "privatelink.azurecr.io",
      record: "contosoweb",
    },
  },
  {
    name: "the record is missing for a web app, though the registry is open",
    given: open
      .privateDnsZone({ links, records })
      .webApp({ properties: throughSpoke }),
    want: "fail",
  },
  {
    name: "the link falls back to the public address, which does not let it in",
    given: spokeCluster(networks(privateRegistry()).privateDnsZone(fallback)),
    want: "fail",
  },
  {
    name: "the link falls back to the public address, which lets it in",
    given: spokeCluster(open.privateDnsZone(fallback)),
    want: "not-applicable",
  },
  {
    name: "no zone is linked, which is another rule's matter",
    given: spokeCluster(zoneFor(networks(privateRegistry()))),
    want: "not-applicable",
  },
  {
    name: "no private endpoint",
    given: spokeCluster(
      networks(landscape().registry()).privateDnsZone({ links }),
    ),
    want: "not-applicable",
  },
  {
    name: "an app on the public route",
    given: bare.webApp(),
    want: "not-applicable",
  },
  {
    name: "records that may not be read",
    given: spokeCluster(bare).deny("dnsRecords"),
    want: "unknown",
    fact: "consumer.zone-records",
  },
  {
    name: "replicas that may not be read",
    given: spokeCluster(bare).deny("replications"),
    want: "unknown",
    fact: "consumer.zone-records",
  },
  {
    name: "an unreadable registry",
    given: spokeCluster(bare).deny("registries"),
    want: "unknown",
  },
]);
