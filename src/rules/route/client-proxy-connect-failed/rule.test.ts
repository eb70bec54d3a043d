import { remark } from "../../../model/remark.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
import { blob, manifest } from "../../../../test/landscapes/images.ts";
import { dns } from "../../../../test/landscapes/networks.ts";
import {
  behindProxy,
  dataHost,
  forbidden,
  open,
  proxy,
  tunnel,
  tunnels,
} from "../../../../test/landscapes/proxies.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { TunnelResult } from "../../../model/tunnel.ts";
import clientProxyConnectFailed from "./rule.ts";

const login = "contosoweb.azurecr.io";
const refused = tunnel("unreachable", { code: "ECONNREFUSED" });
const badGateway = tunnel("failed", { status: 502 });
const socks = tunnel("failed", {
  proxy: "socks5://proxy:1080",
  code: "SOCKS_NOT_SUPPORTED",
});
/** A machine that goes to the registry by itself, while its docker's daemon has a proxy. */
function daemon(result: TunnelResult): Builder {
  return direct.docker({
    daemon: { proxy: { https: proxy }, tunnel: result },
  });
}

const direct = landscape()
  .registry()
  .machine()
  .probe("dns", dns("203.0.113.80"));

const blobHost = "eusmanaged1.blob.core.windows.net";

ruleCases(clientProxyConnectFailed, [
  {
    name: "tunnels to all hosts",
    given: tunnels(open, open),
    want: "pass",
  },
  {
    name: "a proxy that is not there",
    given: tunnels(refused, refused),
    want: "fail",
    args: {
      proxy,
      hosts: [`${login} (ECONNREFUSED)`, `${dataHost} (ECONNREFUSED)`],
    },
    evidence: [refused],
  },
  {
    name: "a proxy that does not reach the data endpoint",
    given: tunnels(open, badGateway),
    want: "fail",
    args: { hosts: [`${dataHost} (HTTP 502)`] },
    evidence: [badGateway],
  },
  {
    name: "a proxy that forbids everything",
    given: tunnels(forbidden, forbidden),
    want: "fail",
    args: { hosts: [`${login} (HTTP 403)`, `${dataHost} (HTTP 403)`] },
  },
  {
    name: "a proxy that does not reach the login server of an unreadable registry",
    given: behindProxy().deny("registries").probe("tunnels", badGateway),
    want: "fail",
    args: { hosts: [`${login} (HTTP 502)`] },
  },
  {
    name: "a proxy that does not reach the blob host from which a layer came",
    given: landscape()
      .registry()
      .machine({ proxy })
      .probe("dns", dns("203.0.113.80"))
      .probe("dns", dns("203.0.113.90"), blobHost)
      .probe("tunnels", open)
      .probe("tunnels", badGateway, blobHost),
    want: "fail",
    args: { hosts: [`${blobHost} (HTTP 502)`] },
  },
  {
    name: "no proxy",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a proxy for other hosts",
    given: behindProxy({ noProxy: [".azurecr.io"] }),
    want: "not-applicable",
  },
  {
    name: "a proxy that forbids one host, of which another rule speaks",
    given: tunnels(open, forbidden),
    want: "not-applicable",
  },
  {
    name: "docker's daemon, whose proxy is not there",
    given: daemon(refused),
    want: "fail",
    wording: "daemon",
    args: { proxy, hosts: [`${login} (ECONNREFUSED)`] },
    evidence: [refused, { https: proxy }],
  },
  {
    name: "docker's daemon with another proxy than this machine's, which is closed",
    given: tunnels(open, open).docker({
      daemon: { proxy: { https: "http://other:8080" }, tunnel: badGateway },
    }),
    want: "fail",
    wording: "daemon",
  },
  {
    name: "docker's daemon, whose proxy forbids the host that this machine's forbids",
    given: tunnels(forbidden, open).docker({
      daemon: { proxy: { https: proxy }, tunnel: forbidden },
    }),
    want: "not-applicable",
  },
  {
    name: "docker's daemon, whose proxy opens the tunnel",
    given: daemon(open),
    want: "not-applicable",
  },
  {
    name: "docker's daemon, whose proxy wants credentials that docker does not tell",
    given: daemon(tunnel("auth-required", { status: 407 })),
    want: "not-applicable",
  },
  {
    name: "docker's daemon, whose proxy does not reach a private endpoint",
    given: daemon(badGateway).probe("dns", dns("10.0.9.5")),
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker",
    given: direct.with(unseenDocker),
    want: "not-applicable",
  },
  {
    name: "a proxy that speaks SOCKS",
    given: tunnels(socks, socks),
    want: "unknown",
    fact: "machine.tunnels",
    reason: "silent",
    remark: remark("proxy-speaks-socks", { proxy: socks.proxy }),
  },
  {
    name: "a tunnel that nobody asked for",
    given: behindProxy().probe("tunnels", open),
    want: "unknown",
    fact: "machine.tunnels",
  },
  {
    name: "an unreadable registry whose login server is reached",
    given: behindProxy().deny("registries").probe("tunnels", open),
    want: "unknown",
    fact: "machine.tunnels",
    reason: "denied",
  },
  {
    name: "an unreadable registry, from which the first byte of a layer came",
    given: blob(
      manifest(
        behindProxy({ images: [`${login}/shop/web:1`] })
          .deny("registries")
          .probe("tunnels", open),
        "shop/web",
        "1",
        200,
      ),
      "shop/web",
      "1",
      { status: 307, host: dataHost, answered: 206 },
    ),
    want: "pass",
  },
]);
