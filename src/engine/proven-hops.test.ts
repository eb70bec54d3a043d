import assert from "node:assert/strict";
import { addErrorText } from "../../test/landscapes/additions.ts";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import {
  collection,
  firewallPolicy,
  hubFirewall,
  overFirewall,
  toNames,
} from "../../test/landscapes/firewalls.ts";
import { firewallPolicyIdOf, subnetIdOf } from "../../test/landscapes/ids.ts";
import {
  hubRecords,
  networks,
  privateRegistry,
  spokeCluster,
  zoneFor,
} from "../../test/landscapes/networks.ts";
import { taskInSpoke } from "../../test/landscapes/tasks.ts";
import { judge } from "../app/judge.ts";

const login = "contosoweb.azurecr.io";
const behindTable = networks(landscape().registry(), {
  apps: { routeTable: "rt" },
});
const byPolicy = { firewallPolicy: { id: firewallPolicyIdOf("policy") } };

/** What keeps a pull from nothing but its layers, by the rule that says so. */
const layersCutOff: Readonly<Record<string, Builder>> = {
  "route-table-drops-or-redirects": spokeCluster(
    behindTable.routeTable("rt", {
      registry: {
        addressPrefix: "AzureContainerRegistry",
        nextHopType: "Internet",
      },
      rest: { addressPrefix: "0.0.0.0/0", nextHopType: "None" },
    }),
  ),
  "azure-firewall-egress-not-allowed": firewallPolicy(
    hubFirewall(
      spokeCluster(
        behindTable.routeTable("rt", { rest: overFirewall }),
        "userDefinedRouting",
      ),
      {},
      byPolicy,
    ),
    "policy",
    [collection("Allow", 200, toNames("registry", [login]))],
  ),
  "private-endpoint-network-policies": spokeCluster(
    zoneFor(
      networks(privateRegistry(), {
        endpoints: {
          securityGroup: "nsg-hub",
          privateEndpointNetworkPolicies: "Enabled",
        },
      }),
      "spoke",
    ).networkSecurityGroup("nsg-hub", {
      name: "no-layers",
      priority: 200,
      access: "Deny",
      direction: "Inbound",
      to: "10.0.9.4",
    }),
  ),
  "private-dns-record-ip-mismatch": spokeCluster(
    networks(privateRegistry()).privateDnsZone({
      links: { hub: "Completed", spoke: "Completed" },
      records: { ...hubRecords, "contosoweb.eastus.data": ["10.0.9.77"] },
    }),
  ),
  "aks-http-proxy-noproxy-missing-acr": zoneFor(
    networks(privateRegistry()),
    "spoke",
  ).cluster({
    properties: {
      agentPoolProfiles: [
        { name: "nodes", vnetSubnetID: subnetIdOf("spoke", "apps") },
      ],
      httpProxyConfig: {
        httpsProxy: "http://proxy.contoso.com:3128/",
        noProxy: [login],
      },
    },
  }),
  "tasks-agent-pool-egress": taskInSpoke(
    { apps: { securityGroup: "agents" } },
    landscape().registry(),
  ).networkSecurityGroup("agents", {
    name: "no-layers",
    priority: 200,
    access: "Deny",
    to: "Storage",
  }),
};

describe("a refusal by the token endpoint", () => {
  for (const [rule, given] of Object.entries(layersCutOff)) {
    it(`is no sign against ${rule}, where only layers are out of reach`, () => {
      const built = given.build();
      const [consumer] = built.consumers;
      assert.ok(consumer);
      const told = addErrorText(
        built,
        "failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized",
        consumer.id,
      );
      const [journey] = judge(told).journeys;
      assert.ok(journey);
      assert.ok(journey.causes.includes(rule), journey.causes.join());
      assert.deepEqual(
        journey.texts.map(({ stance }) => stance),
        ["adds"],
      );
    });
  }
});
