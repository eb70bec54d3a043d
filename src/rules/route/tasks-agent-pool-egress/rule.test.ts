import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import {
  taskInSpoke,
  withAgentPool,
  withTask,
} from "../../../../test/landscapes/tasks.ts";
import tasksAgentPoolEgress from "./rule.ts";

const guarded = taskInSpoke({ apps: { securityGroup: "agents" } });
const denyAll = {
  name: "deny",
  priority: 4000,
  access: "Deny",
  to: "Internet",
} as const;
const allow = (to: string, ports = "443") => ({
  name: `allow-${to}-${ports}`,
  priority: 100,
  access: "Allow" as const,
  to,
  ports,
});
const needed = [
  allow("AzureKeyVault"),
  allow("Storage.EastUS"),
  allow("EventHub"),
  allow("AzureActiveDirectory"),
  allow("AzureMonitor"),
];
const routed = (
  addressPrefix: string,
  nextHopType: string,
  endpoint?: string,
) =>
  taskInSpoke({
    apps: {
      routeTable: "agents",
      ...(endpoint && { serviceEndpoints: [endpoint] }),
    },
  }).routeTable("agents", {
    out: { addressPrefix, nextHopType, nextHopIpAddress: "10.0.0.4" },
  });

ruleCases(tasksAgentPoolEgress, [
  {
    name: "one of the ports is left out",
    given: guarded.networkSecurityGroup("agents", ...needed, denyAll),
    want: "fail",
    args: {
      consumer: "nightly",
      pool: "private",
      service: "AzureMonitor",
      port: 12000,
    },
  },
  {
    name: "a service is left out",
    given: guarded.networkSecurityGroup(
      "agents",
      ...needed.slice(1),
      allow("AzureMonitor", "12000"),
      denyAll,
    ),
    want: "fail",
    args: { service: "AzureKeyVault", port: 443 },
  },
  {
    name: "all of them are let out",
    given: guarded.networkSecurityGroup(
      "agents",
      ...needed,
      allow("AzureMonitor", "12000"),
      denyAll,
    ),
    want: "pass",
  },
  { name: "nothing in the way", given: taskInSpoke(), want: "pass" },
  {
    name: "a route drops what leaves the network",
    given: routed("0.0.0.0/0", "None"),
    want: "fail",
    args: { service: "AzureKeyVault", port: 443 },
  },
  {
    name: "a route drops what goes to a service that has an endpoint in the subnet",
    given: routed("EventHub", "None", "Microsoft.EventHub"),
    want: "pass",
  },
  {
    name: "a route drops what goes to a service that has an endpoint for all regions",
    given: routed("Storage", "None", "Microsoft.Storage.Global"),
    want: "pass",
  },
  {
    name: "a route drops what goes to one service",
    given: routed("EventHub", "None"),
    want: "fail",
    args: { service: "EventHub" },
  },
  {
    name: "custom DNS servers in the machines' own bridge network",
    given: taskInSpoke({ dnsServers: ["10.0.0.9", "172.17.0.10"] }),
    want: "fail",
    args: { service: "DNS", port: 53 },
    evidence: ["172.17.0.10"],
  },
  {
    name: "custom DNS servers elsewhere",
    given: taskInSpoke({ dnsServers: ["172.18.0.10"] }),
    want: "pass",
  },
  {
    name: "an appliance has the last word",
    given: routed("0.0.0.0/0", "VirtualAppliance"),
    want: "unknown",
    fact: "consumer.agent-obstacle",
  },
  {
    name: "a security group that may not be read",
    given: guarded.networkSecurityGroup("agents").deny("networkSecurityGroups"),
    want: "unknown",
    fact: "consumer.agent-obstacle",
    reason: "denied",
  },
  {
    name: "agent pools that may not be read",
    given: taskInSpoke().deny("agentPools"),
    want: "unknown",
    fact: "consumer.pull-route",
  },
  {
    name: "an agent pool in no network",
    given: withTask(withAgentPool(landscape().registry(), "private"), {
      pool: "private",
    }),
    want: "not-applicable",
  },
  {
    name: "shared agents",
    given: withTask(landscape().registry()),
    want: "not-applicable",
  },
]);
