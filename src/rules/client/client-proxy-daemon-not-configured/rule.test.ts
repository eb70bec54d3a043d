import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import {
  unseenDocker,
  type DockerOptions,
} from "../../../../test/landscapes/docker.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { TunnelResult } from "../../../model/tunnel.ts";
import clientProxyDaemonNotConfigured from "./rule.ts";

const proxy = "http://proxy.contoso.example:3128";
const open: TunnelResult = { outcome: "open", proxy, milliseconds: 12 };
const timeout = {
  outcome: "timeout",
  address: "203.0.113.9",
  milliseconds: 8000,
} as const;

/** A machine that reaches the registry through its proxy alone. */
function behindProxy(docker?: DockerOptions): Builder {
  const machine = landscape()
    .registry()
    .machine({ proxy, noProxy: ["localhost"] })
    .probe("dns", {
      rcode: "NOERROR",
      resolver: "192.0.2.53",
      cnames: [],
      addresses: ["203.0.113.9"],
      milliseconds: 3,
    })
    .probe("tcp", timeout)
    .probe("tunnels", open);
  return docker ? machine.docker(docker) : machine;
}

const without = { daemon: { proxy: {} } };

ruleCases(clientProxyDaemonNotConfigured, [
  {
    name: "the daemon has no proxy, and there is no direct way",
    given: behindProxy(without),
    want: "fail",
    args: { consumer: "build-17", proxy, host: "contosoweb.azurecr.io" },
    evidence: [{}, open, timeout],
  },
  {
    name: "the daemon has a proxy for HTTP alone",
    given: behindProxy({ daemon: { proxy: { http: proxy } } }),
    want: "fail",
  },
  {
    name: "the daemon excepts the registry from its proxy",
    given: behindProxy({
      daemon: { proxy: { https: proxy, except: "localhost,.azurecr.io" } },
    }),
    want: "fail",
    evidence: [{ https: proxy, except: "localhost,.azurecr.io" }],
  },
  {
    name: "the registry's name does not resolve here",
    given: behindProxy(without).probe("dns", {
      rcode: "NXDOMAIN",
      resolver: "192.0.2.53",
      cnames: [],
      addresses: [],
      milliseconds: 3,
    }),
    want: "fail",
  },
  {
    name: "the daemon has a proxy, too",
    given: behindProxy({
      daemon: { proxy: { https: proxy, except: "localhost" } },
    }),
    want: "pass",
  },
  {
    name: "Docker Desktop forwards by itself",
    given: behindProxy({
      daemon: {
        system: "Docker Desktop",
        proxy: { https: "http://http.docker.internal:3128" },
      },
    }),
    want: "pass",
  },
  {
    name: "there is a direct way as well",
    given: behindProxy(without).probe("tcp", {
      ...timeout,
      outcome: "connected",
    }),
    want: "pass",
  },
  {
    name: "the proxy opens no tunnel: the daemon would fare no better",
    given: behindProxy(without).probe("tunnels", {
      ...open,
      outcome: "forbidden",
    }),
    want: "not-applicable",
  },
  {
    name: "this machine has no proxy",
    given: landscape().registry().machine().docker(without),
    want: "not-applicable",
  },
  {
    name: "the daemon does not run",
    given: behindProxy({ daemon: { state: "not-running" } }),
    want: "not-applicable",
  },
  {
    name: "the daemon is on another machine",
    given: behindProxy({
      daemon: { endpoint: "tcp://192.0.2.7:2376", proxy: {} },
    }),
    want: "not-applicable",
  },
  {
    name: "docker is not installed",
    given: behindProxy(),
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker",
    given: behindProxy().with(unseenDocker),
    want: "unknown",
    fact: "docker.daemon",
    reason: "not-asked",
  },
  {
    name: "nobody knows of a direct way",
    given: behindProxy(without).denyProbe("tcp"),
    want: "unknown",
    fact: "probe.tcp",
  },
]);
