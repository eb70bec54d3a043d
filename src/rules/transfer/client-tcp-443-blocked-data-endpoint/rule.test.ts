import { landscape } from "../../../../test/landscapes/builder.ts";
import { blob, manifest } from "../../../../test/landscapes/images.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientTcp443BlockedDataEndpoint from "./rule.ts";

const registry = landscape()
  .registry({ properties: { dataEndpointEnabled: true } })
  .replications("West Europe");
const images = ["contosoweb.azurecr.io/shop/web:1"];
const machine = registry.machine({ images }).probe("dns", dns("203.0.113.80"));
const home = "contosoweb.eastus.data.azurecr.io";
const replica = "contosoweb.westeurope.data.azurecr.io";
const connected = {
  outcome: "connected",
  address: "203.0.113.81",
  milliseconds: 3,
} as const;
const timeout = {
  outcome: "timeout",
  address: "203.0.113.82",
  milliseconds: 8000,
} as const;
const resolved = machine
  .probe("dns", dns("203.0.113.81"), home)
  .probe("dns", dns("203.0.113.82"), replica)
  .probe("tcp", connected)
  .probe("tcp", connected, home);
const reached = manifest(
  resolved.probe("tcp", connected, replica),
  "shop/web",
  "1",
  200,
);
const redirect = { status: 307, host: home };

ruleCases(clientTcp443BlockedDataEndpoint, [
  {
    name: "connections to all, and the first byte of a layer",
    given: blob(reached, "shop/web", "1", { ...redirect, answered: 206 }),
    want: "pass",
  },
  {
    name: "connections to all, and no image to fetch",
    given: registry
      .machine()
      .probe("dns", dns("203.0.113.81"), home)
      .probe("dns", dns("203.0.113.82"), replica)
      .probe("tcp", connected)
      .probe("tcp", connected, home)
      .probe("tcp", connected, replica),
    want: "pass",
  },
  {
    name: "a layer that comes from a shared blob host all the same",
    given: blob(reached, "shop/web", "1", {
      status: 307,
      host: "eusmanaged1.blob.core.windows.net",
      code: "ETIMEDOUT",
    }),
    want: "pass",
  },
  {
    name: "a data endpoint that takes the connection and hangs",
    given: blob(reached, "shop/web", "1", { ...redirect, code: "ETIMEDOUT" }),
    want: "fail",
    args: { hosts: [`${home} (ETIMEDOUT)`] },
    evidence: [{ ...redirect, code: "ETIMEDOUT" }],
  },
  {
    name: "a layer that nobody asked for",
    given: reached,
    want: "unknown",
    fact: "machine.layer",
    reason: "not-asked",
  },
  {
    name: "a data endpoint that is blocked",
    given: resolved.probe("tcp", timeout, replica),
    want: "fail",
    args: { hosts: [`${replica} (203.0.113.82, timeout)`] },
    evidence: [timeout],
  },
  {
    name: "shared blob hosts",
    given: landscape().registry().machine().probe("tcp", connected),
    want: "not-applicable",
  },
  {
    name: "a login server that is blocked, of which another rule speaks",
    given: resolved.probe("tcp", timeout).probe("tcp", timeout, replica),
    want: "not-applicable",
  },
  {
    name: "a proxy, which resolves by itself",
    given: registry.machine({ proxy: "http://proxy:3128" }),
    want: "not-applicable",
  },
  {
    name: "no probe of the replica",
    given: resolved,
    want: "unknown",
    fact: "machine.blocked-data-hosts",
  },
]);
