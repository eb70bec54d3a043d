import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
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
import clientProxyConnectFailed from "./rule.ts";

const login = "contosoweb.azurecr.io";
const refused = tunnel("unreachable", { code: "ECONNREFUSED" });
const badGateway = tunnel("failed", { status: 502 });
const socks = tunnel("failed", {
  proxy: "socks5://proxy:1080",
  code: "SOCKS_NOT_SUPPORTED",
});
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
