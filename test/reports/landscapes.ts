import { known } from "../../src/model/fact.ts";
import { assignmentsKey, type Landscape } from "../../src/model/landscape.ts";
import { landscape, type Builder } from "../landscapes/builder.ts";
import { privateEndpointIdOf } from "../landscapes/ids.ts";
import { manifest, tags } from "../landscapes/images.ts";
import {
  disabled,
  dns,
  hubEndpoint,
  networks,
  throughSpoke,
} from "../landscapes/networks.ts";
import {
  acrPull,
  callerIdentity,
  holding,
  webAppIdentity,
} from "../landscapes/roles.ts";
import { readAt } from "../landscapes/table-edits.ts";
import {
  selectedNetworks,
  type SiteOptions,
} from "../landscapes/workload-documents.ts";

const caller = {
  objectId: callerIdentity,
  tenantId: "33333333-3333-4333-8333-333333333333",
  name: "dana@contoso.example",
};

/** A registry with one web app and this machine; who pulls holds AcrPull, and the caller may change the registry. */
function shop(addresses: readonly string[], site: SiteOptions = {}): Builder {
  const open = landscape()
    .registry({ properties: selectedNetworks(...addresses) })
    .webApp(site)
    .machine()
    .with((from) => ({ ...from, caller: known(caller, "token", readAt) }));
  const pulling = [webAppIdentity, callerIdentity].reduce(
    (builder, principal) => holding(builder, principal, { role: acrPull }),
    open,
  );
  const { registryId } = pulling.build();
  return pulling.row("permissions", registryId, [{ actions: ["*"] }]);
}

/** This machine's probes, up to what the registry answers. */
function answered(given: Builder, status: 401 | 403): Builder {
  const { loginServer } = given.build();
  const answer = {
    status,
    from: "registry",
    ...(status === 403
      ? { clientIp: "203.0.113.7", code: "DENIED" }
      : {
          realm: `https://${loginServer}/oauth2/token`,
          service: loginServer,
        }),
  } as const;
  return given
    .probe("dns", {
      rcode: "NOERROR",
      resolver: "192.0.2.53",
      cnames: [],
      addresses: ["198.51.100.200"],
      milliseconds: 4,
    })
    .probe("tcp", {
      outcome: "connected",
      address: "198.51.100.200",
      milliseconds: 9,
    })
    .probe("tls", { outcome: "trusted" })
    .probe("challenge", answer)
    .probe("tokenEndpoint", answer);
}

function withImage(given: Builder): Builder {
  return manifest(
    tags(given, "shop/web", ["1.3", "1.4"]),
    "shop/web",
    "1.4",
    200,
    [{ os: "linux", architecture: "amd64" }],
  );
}

/** One of the app's two addresses is allowed, and this machine's is not. */
export const blocked: Landscape = answered(shop(["203.0.113.1"]), 403).build();

export const healthy: Landscape = withImage(
  answered(shop(["203.0.113.0/24"]), 401),
).build();

/** A private endpoint in a hub whose zone lacks a record; an app in a spoke that sees no zone. */
export const privately: Landscape = networks(
  landscape()
    .registry({ properties: disabled })
    .privateEndpoint(hubEndpoint)
    .privateDnsZone({
      links: { hub: "Completed" },
      records: { contosoweb: ["10.0.9.5"] },
    }),
)
  .webApp({ properties: throughSpoke })
  .machine()
  .probe("dns", dns("198.51.100.200"))
  .row("privateDnsZoneGroups", privateEndpointIdOf(hubEndpoint.name), [])
  .build();

/** Nobody may read who holds which role on the registry, and no probe was made. */
export const unclear: Landscape = shop(["203.0.113.0/24"])
  .deny("roleAssignments")
  .build();

/** Names that try to leave their line, their cell, their code span or the terminal's colours. */
export const hostileName =
  "shop`web`|<img src=x>\u001b[31m\n# owned\n\u202e[x](https://evil.example)&lt;";

export const hostile: Landscape = answered(
  shop(["203.0.113.1"], { images: ["team/`a`|<b>b</b>:1\u0007"] }).with(
    (from) => ({
      ...from,
      consumers: from.consumers.map((consumer) => ({
        ...consumer,
        name: hostileName,
      })),
      roleAssignments: {
        ...from.roleAssignments,
        [assignmentsKey(from.registryId, webAppIdentity)]: {
          known: false,
          reason: "failed",
          source: "test",
          detail: `\u001b]0;title\u0007${hostileName}.`,
        },
      },
    }),
  ),
  403,
).build();
