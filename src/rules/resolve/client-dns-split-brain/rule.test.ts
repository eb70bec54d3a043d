import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  disabled,
  dns,
  hubEndpoint,
} from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { Registry } from "../../../../src/model/arm.ts";
import clientDnsSplitBrain from "./rule.ts";

const inside = "10.0.9.5";
const outside = "203.0.113.80";
const dataHost = "contosoweb.eastus.data.azurecr.io";
const withEndpoint = (properties: Partial<Registry["properties"]>) =>
  landscape().registry({ properties }).privateEndpoint(hubEndpoint);
/** What this machine's resolver gives for the login server and for the data endpoint. */
const seen = (from: Builder, login: string, data: string) =>
  from.machine().probe("dns", dns(login)).probe("dns", dns(data), dataHost);
const closed = withEndpoint(disabled);
const selected = withEndpoint(selectedNetworks("198.51.100.1"));
const split = seen(closed, outside, inside);
const challenge = {
  status: 401,
  from: "registry",
  realm: "https://contosoweb.azurecr.io/oauth2/token",
  service: "contosoweb.azurecr.io",
} as const;
const refusal = {
  status: 403,
  from: "registry",
  code: "DENIED",
  clientIp: "203.0.113.7",
} as const;

ruleCases(clientDnsSplitBrain, [
  { name: "all private", given: seen(closed, inside, inside), want: "pass" },
  { name: "all public", given: seen(closed, outside, outside), want: "pass" },
  {
    name: "both, where the public endpoint admits everybody",
    given: seen(withEndpoint({}), inside, outside),
    want: "pass",
  },
  {
    name: "a public login server, which let this machine in",
    given: seen(selected, outside, inside)
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    want: "pass",
  },
  {
    name: "a public login server without public access",
    given: split,
    want: "fail",
    args: { inside: [dataHost], outside: ["contosoweb.azurecr.io"] },
    evidence: [dns(outside), dns(inside)],
  },
  {
    name: "a public data endpoint without public access",
    given: seen(closed, inside, outside),
    want: "fail",
    args: { inside: ["contosoweb.azurecr.io"], outside: [dataHost] },
  },
  {
    name: "a public login server, which refused this machine",
    given: seen(selected, outside, inside).probe("challenge", refusal),
    want: "fail",
  },
  {
    name: "a public data endpoint, which may or may not refuse this machine",
    given: seen(selected, inside, outside),
    want: "unknown",
    fact: "machine.refusal",
  },
  {
    name: "no private endpoint",
    given: seen(
      landscape().registry({ properties: { dataEndpointEnabled: true } }),
      outside,
      inside,
    ),
    want: "not-applicable",
  },
  {
    name: "an unreadable registry, which let this machine in",
    given: split
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" })
      .deny("registries"),
    want: "not-applicable",
  },
  {
    name: "a machine behind a proxy, which resolves by itself",
    given: closed.machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "a cluster",
    given: closed.cluster(),
    want: "not-applicable",
  },
  {
    name: "a data endpoint of which there is no answer",
    given: closed.machine().probe("dns", dns(inside)),
    want: "unknown",
    fact: "machine.data-answers",
  },
  {
    name: "replicas that may not be read",
    given: split.deny("replications"),
    want: "unknown",
    fact: "machine.data-answers",
  },
  {
    name: "an unreadable registry",
    given: split.deny("registries"),
    want: "unknown",
  },
]);
