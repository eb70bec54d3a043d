import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  endpointPolicyIdOf,
  subnetIdOf,
} from "../../../../test/landscapes/ids.ts";
import {
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import { withAgentPool, withTask } from "../../../../test/landscapes/tasks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { Registry } from "../../../model/arm.ts";
import subnetServiceEndpointPolicyBlocksBlob from "./rule.ts";

const id = endpointPolicyIdOf("own-accounts");
const limited = { serviceEndpointPolicies: ["own-accounts"] };
const toStorage = { serviceEndpoints: ["Microsoft.Storage"] };
const at = (
  apps: NonNullable<Parameters<typeof networks>[1]>["apps"] = {
    ...limited,
    ...toStorage,
  },
  properties: Partial<Registry["properties"]> = {},
  definitions: Readonly<Record<string, readonly string[]>> = {
    "Microsoft.Storage": ["/subscriptions/s"],
  },
) =>
  networks(landscape().registry({ properties }), { apps }).row(
    "serviceEndpointPolicies",
    id,
    {
      id,
      name: "own-accounts",
      properties: {
        serviceEndpointPolicyDefinitions: Object.entries(definitions).map(
          ([service, serviceResources]) => ({
            id: `${id}/serviceEndpointPolicyDefinitions/${service}`,
            name: service,
            properties: { service, serviceResources },
          }),
        ),
      },
    },
  );

ruleCases(subnetServiceEndpointPolicyBlocksBlob, [
  {
    name: "no policy",
    given: spokeCluster(at(toStorage)),
    want: "pass",
  },
  {
    name: "a policy without the service endpoint, which has no effect",
    given: spokeCluster(at(limited)),
    want: "pass",
  },
  {
    name: "data endpoints, so the layers do not come from there",
    given: spokeCluster(at(undefined, { dataEndpointEnabled: true })),
    want: "pass",
  },
  {
    name: "a policy about another service's accounts only",
    given: spokeCluster(
      at(undefined, {}, { Global: ["/services/Azure/DataFactory"] }),
    ),
    want: "pass",
  },
  {
    name: "a policy that names some accounts",
    given: spokeCluster(at()),
    want: "fail",
    args: {
      consumer: "shop-cluster",
      policy: "own-accounts",
      subnet: "apps",
    },
    evidence: [[{ id }]],
  },
  {
    name: "a web app that pulls through the network",
    given: at().webApp({ properties: throughSpoke }),
    want: "fail",
    args: { consumer: "shop-web" },
  },
  {
    name: "the machines of an agent pool",
    given: withTask(
      withAgentPool(at(), "private", subnetIdOf("spoke", "apps")),
      { pool: "private" },
    ),
    want: "fail",
    args: { consumer: "nightly" },
  },
  {
    name: "an app on the public route",
    given: at().webApp(),
    want: "not-applicable",
  },
  {
    name: "the private path, on which layers come from the endpoint",
    given: spokeCluster(
      zoneFor(
        networks(privateRegistry(), { apps: { ...limited, ...toStorage } }),
        "spoke",
      ),
    ),
    want: "not-applicable",
  },
  {
    name: "a policy that also allows what Azure itself needs",
    given: spokeCluster(
      at(
        undefined,
        {},
        {
          "Microsoft.Storage": ["/subscriptions/s"],
          Global: ["/services/Azure"],
        },
      ),
    ),
    want: "unknown",
    fact: "consumer.blob-policy",
  },
  {
    name: "a policy that may not be read",
    given: spokeCluster(at()).deny("serviceEndpointPolicies"),
    want: "unknown",
    fact: "consumer.blob-policy",
    reason: "denied",
  },
  {
    name: "an unreadable network",
    given: spokeCluster(at()).deny("virtualNetworks"),
    want: "unknown",
  },
]);
