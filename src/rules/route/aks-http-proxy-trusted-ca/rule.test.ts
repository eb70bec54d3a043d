import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import aksHttpProxyTrustedCa from "./rule.ts";

import type { Builder } from "../../../../test/landscapes/builder.ts";
import { mapRows } from "../../../../test/landscapes/table-edits.ts";
import type { ManagedCluster } from "../../../model/arm.ts";

type ProxyConfig = ManagedCluster["properties"]["httpProxyConfig"] & object;

const httpsProxy = "http://proxy.contoso.com:3128/";
const untrusted =
  'failed to pull and unpack image "contosoweb.azurecr.io/shop/web:1.4": Head "https://contosoweb.azurecr.io/v2/": x509: certificate signed by unknown authority';

function behind(httpProxyConfig: ProxyConfig): Builder {
  return landscape()
    .registry()
    .cluster()
    .with((from) => ({
      ...from,
      clusters: mapRows(from.clusters, (cluster) => ({
        ...cluster,
        properties: { ...cluster.properties, httpProxyConfig },
      })),
    }));
}

ruleCases(aksHttpProxyTrustedCa, [
  {
    name: "a proxy without a certificate authority, and an event that names an unknown one",
    given: behind({ httpsProxy }).errorText(untrusted, "shop-cluster"),
    want: "fail",
    args: { consumer: "shop-cluster", proxy: httpsProxy },
    evidence: [{ httpsProxy }],
  },
  {
    name: "an empty list",
    given: behind({ httpsProxy, trustedCa: "" }).errorText(
      untrusted,
      "shop-cluster",
    ),
    want: "fail",
  },
  {
    name: "the nodes are given one",
    given: behind({ httpsProxy, trustedCa: "LS0t" }).errorText(
      untrusted,
      "shop-cluster",
    ),
    want: "pass",
  },
  {
    name: "no proxy",
    given: behind({}).errorText(untrusted, "shop-cluster"),
    want: "pass",
  },
  {
    name: "another failure",
    given: behind({ httpsProxy }).errorText(
      'Failed to pull image "contosoweb.azurecr.io/shop/web:1.4": manifest unknown',
      "shop-cluster",
    ),
    want: "not-applicable",
  },
  {
    name: "no text was given",
    given: behind({ httpsProxy }),
    want: "not-applicable",
  },
  {
    name: "the cluster may not be read",
    given: behind({ httpsProxy })
      .errorText(untrusted, "shop-cluster")
      .deny("clusters"),
    want: "unknown",
    fact: "consumer.cluster-proxy",
  },
]);
