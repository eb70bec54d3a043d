import type { JourneyVerdict } from "../../src/model/diagnosis.ts";
import type { Hop } from "../../src/model/hop.ts";
import type { HttpAnswer } from "../../src/model/probe.ts";
import { landscape, type Builder } from "./builder.ts";
import {
  besideSpoke,
  disabled,
  dns,
  hubEndpoint,
  hubRecords,
  networks,
  privateRegistry,
  spokeCluster,
  throughSpoke,
  zoneFor,
} from "./networks.ts";
import {
  behindProxy,
  dataHost,
  forbidden,
  open,
  tunnel,
  tunnels,
} from "./proxies.ts";
import { selectedNetworks } from "./workload-documents.ts";

/** Whole journeys, from a consumer to the gate of the registry, judged by every network rule together. */
export interface NetworkCase {
  readonly given: Builder;
  readonly verdict: JourneyVerdict;
  readonly stoppedAt?: Hop;
  /** Exactly these, in this order. */
  readonly causes: readonly string[];
  /** What is said besides, of lesser weight. */
  readonly warnings?: readonly string[];
  /** The changes offered, and the journeys that each lets through. */
  readonly unblocks?: Readonly<Record<string, readonly number[]>>;
}

const refusal: HttpAnswer = {
  status: 403,
  from: "registry",
  code: "DENIED",
  clientIp: "203.0.113.7",
};
const challenge: HttpAnswer = {
  status: 401,
  from: "registry",
  realm: "https://contosoweb.azurecr.io/oauth2/token",
  service: "contosoweb.azurecr.io",
};

/** This machine with probes that reach the registry. */
function machineAt(from: Builder, address: string): Builder {
  return from
    .machine()
    .probe("dns", dns(address))
    .probe("tcp", { outcome: "connected", address, milliseconds: 9 })
    .probe("tls", { outcome: "trusted" });
}

const seven = [1, 2, 3, 4, 5, 6, 7].map((last) => `203.0.113.${last}`);
const appOfSeven = {
  properties: {
    outboundIpAddresses: seven.join(","),
    possibleOutboundIpAddresses: seven.join(","),
  },
};
const linked = { hub: "Completed", spoke: "Completed" };

export const networkCases: Readonly<Record<string, NetworkCase>> = {
  "1: a developer whose address is in no rule": {
    given: machineAt(
      landscape().registry({ properties: selectedNetworks() }),
      "198.51.100.80",
    )
      .probe("challenge", refusal)
      .probe("tokenEndpoint", refusal),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-ip-rules-client-not-included"],
    unblocks: { "allow-addresses/build-17": [0] },
  },
  "1b: the refusal comes from the token endpoint alone": {
    given: machineAt(
      landscape().registry({ properties: selectedNetworks() }),
      "198.51.100.80",
    )
      .probe("challenge", challenge)
      .probe("tokenEndpoint", refusal),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-ip-rules-client-not-included"],
  },
  "2: public access disabled, no private endpoint": {
    given: machineAt(
      landscape().registry({ properties: disabled }),
      "198.51.100.80",
    ).probe("challenge", refusal),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-public-access-disabled-no-private-endpoint"],
    unblocks: {},
  },
  "3: public access disabled, a developer outside the network": {
    given: machineAt(privateRegistry(), "198.51.100.80").probe(
      "challenge",
      refusal,
    ),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-public-access-disabled-client-outside-vnet"],
    unblocks: {},
  },
  "4: the zone lacks the record of a replica's data endpoint": {
    given: machineAt(
      zoneFor(
        landscape()
          .registry({ properties: disabled })
          .replications("westeurope")
          .privateEndpoint(hubEndpoint),
      ),
      "10.0.9.5",
    )
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-missing-data-endpoint"],
  },
  "a machine that gets a private data endpoint, but a public login server": {
    given: machineAt(privateRegistry(), "198.51.100.80")
      .probe("dns", dns("10.0.9.4"), "contosoweb.eastus.data.azurecr.io")
      .probe("challenge", refusal),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["client-dns-split-brain"],
  },
  "a machine that gets a private login server, but a public data endpoint": {
    given: machineAt(privateRegistry(), "10.0.9.5")
      .probe("dns", dns("198.51.100.80"), "contosoweb.eastus.data.azurecr.io")
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-missing-data-endpoint"],
  },
  "5: a cluster whose network is not linked to the zone": {
    given: spokeCluster(zoneFor(networks(privateRegistry()))),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["aks-vnet-not-linked"],
  },
  "6: the zone is linked, but was made for another registry": {
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links: linked,
        records: { othershop: ["10.0.9.99"] },
      }),
    ),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-missing-login-server"],
  },
  "7: two of a web app's seven addresses are allowed": {
    given: landscape()
      .registry({ properties: selectedNetworks(...seven.slice(0, 2)) })
      .webApp(appOfSeven),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["webapp-outbound-ips-not-allowed"],
    unblocks: { "allow-addresses/shop-web": [0] },
  },
  "8: all addresses in use are allowed, a possible one is not": {
    given: landscape()
      .registry({
        properties: selectedNetworks("203.0.113.1", "203.0.113.2"),
      })
      .webApp(),
    verdict: "passes",
    causes: [],
    warnings: ["webapp-possible-outbound-ips-not-allowed"],
    unblocks: { "allow-addresses/shop-web/possible": [] },
  },
  "9: an integrated app that pulls on the public route": {
    given: privateRegistry().webApp({ properties: besideSpoke }),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["webapp-image-pull-not-over-vnet"],
    unblocks: {},
  },
  "10: a web app without stable addresses": {
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .webApp({
        properties: {
          sku: "PremiumV4",
          outboundIpAddresses: "",
          possibleOutboundIpAddresses: "",
        },
      }),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["webapp-dynamic-outbound-ips"],
  },
  "15: a cluster that leaves over somebody's firewall": {
    given: spokeCluster(
      networks(
        landscape().registry({ properties: selectedNetworks("192.0.2.9") }),
        {
          apps: { routeTable: "rt" },
        },
      ).routeTable("rt", {
        rest: {
          addressPrefix: "0.0.0.0/0",
          nextHopType: "VirtualAppliance",
          nextHopIpAddress: "10.0.2.4",
        },
      }),
      "userDefinedRouting",
    ),
    verdict: "unknown",
    causes: ["aks-egress-udr-unknown"],
    warnings: ["aks-egress-udr-unknown"],
  },
  "18: rules without effect": {
    given: landscape()
      .registry({
        properties: {
          networkRuleSet: {
            defaultAction: "Allow",
            ipRules: seven.map((value) => ({ value })),
          },
        },
      })
      .webApp(),
    verdict: "passes",
    causes: [],
    warnings: ["registry-ip-rules-ineffective-default-allow"],
  },
  "23: a company's proxy intercepts TLS": {
    given: landscape()
      .registry()
      .machine()
      .probe("dns", dns("198.51.100.80"))
      .probe("tcp", {
        outcome: "connected",
        address: "198.51.100.80",
        milliseconds: 9,
      })
      .probe("tls", { outcome: "untrusted", issuer: "CN=Inspection" }),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["client-tls-untrusted-ca"],
  },
  "25: a registry that the caller may not read": {
    given: landscape()
      .registry({ properties: selectedNetworks() })
      .webApp()
      .deny("registries"),
    verdict: "unknown",
    causes: [],
  },
  "30: a machine for which everything is in order": {
    given: machineAt(landscape().registry(), "198.51.100.80")
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    verdict: "passes",
    causes: [],
  },
  "30: a cluster on the private path": {
    given: spokeCluster(zoneFor(networks(privateRegistry()), "spoke")),
    verdict: "passes",
    causes: [],
  },
  "30: a web app on the private path": {
    given: zoneFor(networks(privateRegistry()), "spoke").webApp({
      properties: throughSpoke,
    }),
    verdict: "passes",
    causes: [],
  },
  "a web app on the public route, public access disabled": {
    given: privateRegistry().webApp(),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-public-access-disabled-client-outside-vnet"],
  },
  "a web app in a network that is not linked to the zone": {
    given: zoneFor(networks(privateRegistry())).webApp({
      properties: throughSpoke,
    }),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-zone-not-linked-to-source-vnet"],
  },
  "a cluster that needs a zone which does not exist": {
    given: spokeCluster(networks(privateRegistry()).noPrivateDnsZone()),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-zone-missing"],
  },
  "a cluster whose zone has a wrong name": {
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        name: "contosoweb.privatelink.azurecr.io",
        links: linked,
        records: hubRecords,
      }),
    ),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-zone-wrong-name"],
  },
  "a zone of the public domain that hides an open registry": {
    given: spokeCluster(
      networks(landscape().registry()).privateDnsZone({
        name: "azurecr.io",
        links: linked,
      }),
    ),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-zone-wrong-name"],
  },
  "a zone of the public domain with a record of the registry": {
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        name: "azurecr.io",
        links: linked,
        records: hubRecords,
      }),
    ),
    verdict: "unknown",
    causes: [],
  },
  "a linked cluster whose DNS servers stand in a network that is not": {
    given: spokeCluster(
      networks(privateRegistry(), {
        dnsServers: ["10.0.0.10"],
      }).privateDnsZone({
        links: { spoke: "Completed" },
        records: hubRecords,
      }),
    ),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-custom-server-no-forwarder"],
  },
  "a cluster whose DNS servers stand in a linked network": {
    given: spokeCluster(
      zoneFor(networks(privateRegistry(), { dnsServers: ["10.0.0.10"] })),
    ),
    verdict: "unknown",
    causes: [],
  },
  "records that outlived the private endpoint": {
    given: spokeCluster(zoneFor(networks(landscape().registry()), "spoke")),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-orphan-link-after-pe-delete"],
  },
  "a cluster in a network without peering, but linked to the zone": {
    given: spokeCluster(
      zoneFor(
        networks(privateRegistry(), { spokeSide: "", hubSide: "" }),
        "spoke",
      ),
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["private-endpoint-not-in-reachable-vnet"],
  },
  "a cluster that is neither linked nor peered: two things are to be done": {
    given: spokeCluster(
      zoneFor(networks(privateRegistry(), { spokeSide: "", hubSide: "" })),
    ),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["aks-vnet-not-linked", "private-endpoint-not-in-reachable-vnet"],
  },
  "a private endpoint that waits for approval, and no other way": {
    given: machineAt(
      landscape()
        .registry({ properties: disabled })
        .privateEndpoint({ ...hubEndpoint, status: "Pending" }),
      "198.51.100.80",
    ).probe("challenge", refusal),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["private-endpoint-connection-pending"],
  },
  "a stale record after the endpoint was made anew": {
    given: spokeCluster(
      networks(privateRegistry()).privateDnsZone({
        links: linked,
        records: { ...hubRecords, contosoweb: ["10.0.9.99"] },
      }),
    ),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-ip-mismatch"],
  },
  "an open registry with a private endpoint that the cluster does not need": {
    given: spokeCluster(
      zoneFor(
        networks(landscape().registry().privateEndpoint(hubEndpoint), {
          spokeSide: "",
          hubSide: "",
        }),
      ),
    ),
    verdict: "passes",
    causes: [],
  },
  "an open registry whose private endpoint the cluster uses": {
    given: spokeCluster(
      zoneFor(
        networks(landscape().registry().privateEndpoint(hubEndpoint)),
        "spoke",
      ),
    ),
    verdict: "passes",
    causes: [],
  },
  "a machine that reaches a private registry through a proxy, without any name of its own":
    {
      given: tunnels(
        open,
        open,
        behindProxy({}, privateRegistry())
          .probe("dns", dns())
          .probe("dns", dns(), dataHost),
      )
        .probe("tls", { outcome: "trusted" })
        .probe("challenge", challenge)
        .probe("tokenEndpoint", { status: 401, from: "registry" }),
      verdict: "passes",
      causes: [],
    },
  "a machine whose proxy was asked for the login server only": {
    given: behindProxy({}, privateRegistry())
      .probe("tunnels", open)
      .probe("tls", { outcome: "trusted" })
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    verdict: "unknown",
    causes: [],
  },
  "a machine whose proxy opens no tunnel at all": {
    given: tunnels(
      tunnel("failed", { status: 503 }),
      tunnel("failed", { status: 503 }),
      behindProxy().probe("dns", dns()),
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["client-proxy-connect-failed"],
  },
  "a machine whose proxy forbids the data endpoint": {
    given: tunnels(open, forbidden)
      .probe("tls", { outcome: "trusted" })
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" }),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["client-proxy-blocks-host"],
  },
  "a machine whose proxy wants credentials": {
    given: tunnels(
      tunnel("auth-required", { status: 407, schemes: ["Basic"] }),
      tunnel("auth-required", { status: 407, schemes: ["Basic"] }),
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["client-proxy-auth-required"],
  },
  "a machine whose proxy's address is in no rule": {
    given: tunnels(
      open,
      open,
      behindProxy(
        {},
        landscape()
          .registry({
            properties: {
              ...selectedNetworks("198.51.100.0/24"),
              dataEndpointEnabled: true,
            },
          })
          .replications(),
      ),
    )
      .probe("tls", { outcome: "trusted" })
      .probe("challenge", refusal),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["client-proxy-egress-ip-not-allowed"],
    unblocks: { "allow-addresses/build-17": [] },
  },
  "a machine behind a proxy that leads to the public endpoint, beside the private one":
    {
      given: tunnels(
        open,
        open,
        behindProxy({ noProxy: ["10.0.0.0/8"] }, privateRegistry())
          .probe("dns", dns("10.0.9.5"))
          .probe("dns", dns("10.0.9.4"), dataHost),
      )
        .probe("tls", { outcome: "trusted" })
        .probe("challenge", refusal)
        .probe("tokenEndpoint", refusal),
      verdict: "blocked",
      stoppedAt: "route",
      causes: ["client-noproxy-missing-private-endpoint"],
    },
  "a machine for which no probe was made": {
    given: landscape().registry().machine(),
    verdict: "unknown",
    causes: [],
  },
  "a name that still leads into the zone of a private endpoint that is gone": {
    given: landscape()
      .registry()
      .machine()
      .probe("dns", {
        ...dns(),
        cnames: ["contosoweb.privatelink.azurecr.io"],
      }),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-orphan-link-after-pe-delete"],
  },
  "a name that does not resolve": {
    given: landscape().registry().machine().probe("dns", dns()),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["client-dns-login-server-fails"],
  },
  "a machine that the registry lets in, with nobody allowed to read it": {
    given: machineAt(landscape().registry(), "198.51.100.80")
      .probe("challenge", challenge)
      .probe("tokenEndpoint", { status: 401, from: "registry" })
      .deny("registries"),
    verdict: "passes",
    causes: [],
  },
};
