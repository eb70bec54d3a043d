import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  behindProxy,
  open,
  proxy,
  tunnels,
} from "../../../../test/landscapes/proxies.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import type { HttpAnswer } from "../../../model/probe.ts";
import clientProxyEgressIpNotAllowed from "./rule.ts";

const letIn: HttpAnswer = { status: 401, from: "registry" };
const denied: HttpAnswer = {
  status: 403,
  from: "registry",
  code: "DENIED",
  clientIp: "198.51.100.7",
};
const registry = landscape()
  .registry({ properties: selectedNetworks("203.0.113.0/24") })
  .replications();
const machine = tunnels(open, open, behindProxy({}, registry));
const told = (noProxy: readonly string[]) =>
  behindProxy({ noProxy }, registry).errorText(
    `docker: Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": denied: client with IP '198.51.100.7' is not allowed access.`,
  );

ruleCases(clientProxyEgressIpNotAllowed, [
  {
    name: "the registry lets the proxy in",
    given: machine.probe("challenge", letIn).probe("tokenEndpoint", letIn),
    want: "pass",
  },
  {
    name: "the registry refuses the proxy's address",
    given: machine.probe("challenge", denied),
    want: "fail",
    args: {
      consumer: "build-17",
      proxy,
      address: "198.51.100.7",
      count: 1,
    },
    evidence: [denied, [{ action: "Allow", value: "203.0.113.0/24" }]],
    offers: { "allow-addresses/build-17": ["198.51.100.7"] },
  },
  {
    name: "only the token endpoint refuses it",
    given: machine.probe("challenge", letIn).probe("tokenEndpoint", denied),
    want: "fail",
    args: { address: "198.51.100.7" },
    evidence: [denied],
  },
  {
    name: "public access is disabled, which no rule repairs",
    given: machine
      .registry({
        properties: { ...selectedNetworks(), publicNetworkAccess: "Disabled" },
      })
      .probe("challenge", denied),
    want: "fail",
    offers: {},
  },
  {
    name: "no proxy",
    given: registry.machine().probe("challenge", denied),
    want: "not-applicable",
  },
  {
    name: "a login server that is reached without the proxy",
    given: behindProxy({ noProxy: [".azurecr.io"] }, registry).probe(
      "challenge",
      denied,
    ),
    want: "not-applicable",
  },
  {
    name: "an address that only a text tells of, which may have come by another way",
    given: told([]),
    want: "not-applicable",
  },
  {
    name: "an answer that did not come",
    given: machine.probe("challenge", letIn).denyProbe("challenge"),
    want: "unknown",
    fact: "machine.admission",
  },
]);
