import {
  globalImage,
  networks,
  privateRegistry,
  regionalImage,
  regionalRegistry,
  spokeCluster,
  zoneFor,
} from "../../../../test/landscapes/networks.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import type { ManagedCluster } from "../../../model/arm.ts";
import aksHttpProxyNoproxyMissingAcr from "./rule.ts";

type ProxyConfig = ManagedCluster["properties"]["httpProxyConfig"] & object;

const login = "contosoweb.azurecr.io";
const data = "contosoweb.eastus.data.azurecr.io";
const httpsProxy = "http://proxy.contoso.com:3128/";

function behind(
  httpProxyConfig: ProxyConfig,
  registry = privateRegistry().replications(),
  ...images: readonly string[]
): Builder {
  return spokeCluster(
    zoneFor(networks(registry), "spoke"),
    undefined,
    ...images,
  ).with((from) => ({
    ...from,
    clusters: Object.fromEntries(
      Object.entries(from.clusters).map(([id, fact]) => [
        id,
        fact.known
          ? {
              ...fact,
              value: {
                ...fact.value,
                properties: { ...fact.value.properties, httpProxyConfig },
              },
            }
          : fact,
      ]),
    ),
  }));
}

ruleCases(aksHttpProxyNoproxyMissingAcr, [
  {
    name: "no host of the registry is excepted",
    given: behind({ httpsProxy, noProxy: ["10.0.0.0/8"] }),
    want: "fail",
    args: { consumer: "shop-cluster", proxy: httpsProxy, hosts: [login, data] },
    evidence: [{ httpsProxy, noProxy: ["10.0.0.0/8"] }],
  },
  {
    name: "the data endpoint is forgotten",
    given: behind({ httpsProxy, noProxy: [login] }),
    want: "fail",
    args: { hosts: [data] },
  },
  {
    name: "the HTTP proxy serves HTTPS as well",
    given: behind({ httpProxy: httpsProxy }),
    want: "fail",
  },
  {
    name: "each host is excepted",
    given: behind({ httpsProxy, noProxy: [login, data] }),
    want: "pass",
  },
  {
    name: "the regional endpoint is forgotten, for which the pull does not ask",
    given: behind(
      { httpsProxy, noProxy: [login, data] },
      regionalRegistry(),
      globalImage,
    ),
    want: "pass",
  },
  {
    name: "the regional endpoint is forgotten, which the image names",
    given: behind(
      { httpsProxy, noProxy: [login, data] },
      regionalRegistry(),
      regionalImage,
    ),
    want: "fail",
    args: { hosts: ["contosoweb.eastus.geo.azurecr.io"] },
  },
  {
    name: "all registries are excepted",
    given: behind({ httpsProxy, noProxy: [".azurecr.io"] }),
    want: "pass",
  },
  {
    name: "the proxy is switched off",
    given: behind({ httpsProxy, enabled: false }),
    want: "not-applicable",
  },
  {
    name: "the registry is reached publicly",
    given: landscape()
      .registry()
      .replications()
      .cluster({ properties: { httpProxyConfig: { httpsProxy } } }),
    want: "not-applicable",
  },
  {
    name: "a web app",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "an unreadable cluster",
    given: behind({ httpsProxy }).deny("clusters"),
    want: "unknown",
    fact: "consumer.cluster-proxy",
  },
  {
    name: "replications that may not be read",
    given: behind({ httpsProxy }).deny("replications"),
    want: "unknown",
  },
]);
