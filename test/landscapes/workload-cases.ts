import type { JourneyVerdict } from "../../src/model/diagnosis.ts";
import type { Hop } from "../../src/model/hop.ts";
import { landscape, type Builder } from "./builder.ts";
import { workloadIdentity } from "./container-documents.ts";
import { subnetIdOf } from "./ids.ts";
import { manifest, tags } from "./images.ts";
import { hubRecords, networks, privateRegistry, zoneFor } from "./networks.ts";
import { acrPull, holding } from "./roles.ts";
import { withRow } from "./table-edits.ts";
import { selectedNetworks } from "./workload-documents.ts";

/** Whole journeys of container apps and container groups, judged by every rule together. */
export interface WorkloadCase {
  readonly given: Builder;
  readonly verdict: JourneyVerdict;
  readonly stoppedAt?: Hop;
  /** Exactly these, in this order. */
  readonly causes: readonly string[];
}

const apps = subnetIdOf("spoke", "apps");
const inSpoke = { subnetId: apps };
const admin = { credentials: { username: "contosoweb" } };
const restricted = landscape().registry({
  properties: selectedNetworks("203.0.113.0/24"),
});
const open = landscape().registry();
const withAdminUser = landscape().registry({
  properties: { ...selectedNetworks("203.0.113.0/24"), adminUserEnabled: true },
});

/** The workloads' identity holds AcrPull, and the image is there for linux/amd64. */
function ready(from: Builder): Builder {
  return withImage(holding(from, workloadIdentity, { role: acrPull }));
}

function withImage(from: Builder, architecture = "amd64"): Builder {
  const platforms = [{ os: "linux", architecture }];
  const tagged = tags(from, "shop/cart", ["3.1"]);
  return manifest(tagged, "shop/cart", "3.1", 200, platforms);
}

export const workloadCases: Readonly<Record<string, WorkloadCase>> = {
  "a container app whose addresses are allowed": {
    given: ready(restricted.containerApp()),
    verdict: "passes",
    causes: [],
  },
  "a container app one of whose addresses is not allowed": {
    given: ready(restricted.containerApp({ addresses: ["198.51.100.21"] })),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-ip-rules-client-not-included"],
  },
  "a container app without a role": {
    given: withImage(holding(restricted.containerApp(), workloadIdentity)),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["container-app-identity-missing-role"],
  },
  "a container app with a role without effect": {
    given: ready(
      landscape()
        .registry({
          properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
        })
        .containerApp(),
    ),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["identity-legacy-role-on-abac-registry"],
  },
  "a container app whose tokens the registry refuses": {
    given: ready(
      landscape()
        .registry({
          properties: {
            policies: {
              azureADAuthenticationAsArmPolicy: { status: "disabled" },
            },
          },
        })
        .containerApp(),
    ),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["identity-arm-audience-disabled-webapp"],
  },
  "a container app that nobody gave credentials": {
    given: withImage(restricted.containerApp({ credentials: null })),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["webapp-no-credentials"],
  },
  "a container app with the admin user, who is disabled": {
    given: withImage(restricted.containerApp(admin)),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["admin-user-disabled-but-used"],
  },
  "a container app with the admin user's password": {
    given: withMatch(withImage(withAdminUser.containerApp(admin)), "yes"),
    verdict: "passes",
    causes: [],
  },
  "a container app with another password": {
    given: withMatch(withImage(withAdminUser.containerApp(admin)), "no"),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["admin-credentials-mismatch"],
  },
  "a container app with a password that nobody could compare": {
    given: withImage(withAdminUser.containerApp(admin)),
    verdict: "unknown",
    causes: [],
  },
  "a container app on a private path": {
    given: ready(
      zoneFor(networks(privateRegistry()), "spoke").containerApp(inSpoke),
    ),
    verdict: "passes",
    causes: [],
  },
  "a container app whose network sees no private zone": {
    given: ready(zoneFor(networks(privateRegistry())).containerApp(inSpoke)),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-zone-not-linked-to-source-vnet"],
  },
  "a container app whose network is not peered with the endpoint's": {
    given: ready(
      zoneFor(
        networks(privateRegistry(), { spokeSide: "", hubSide: "" }),
        "spoke",
      ).containerApp(inSpoke),
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["private-endpoint-not-in-reachable-vnet"],
  },
  "a container app whose zone has no record of the login server": {
    given: inSpokeWith({}),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-missing-login-server"],
  },
  "a container app whose zone has no record of the data endpoint": {
    given: inSpokeWith({ contosoweb: ["10.0.9.5"] }),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-missing-data-endpoint"],
  },
  "a container app whose zone leads to an address of the past": {
    given: inSpokeWith({ ...hubRecords, contosoweb: ["10.0.9.99"] }),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-record-ip-mismatch"],
  },
  "a container app whose subnet has no way to the Internet": {
    given: ready(
      networks(open, { apps: { routeTable: "rt" } })
        .routeTable("rt", {
          drop: { addressPrefix: "0.0.0.0/0", nextHopType: "None" },
        })
        .containerApp(inSpoke),
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["route-table-drops-or-redirects"],
  },
  "a container app whose subnet's security group lets nothing out": {
    given: ready(
      networks(open, { apps: { securityGroup: "nsg" } })
        .networkSecurityGroup("nsg", {
          name: "none-out",
          priority: 100,
          access: "Deny",
        })
        .containerApp(inSpoke),
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["nsg-outbound-blocks-443"],
  },
  "a container app in a network before an open registry": {
    given: ready(networks(open).containerApp(inSpoke)),
    verdict: "passes",
    causes: [],
  },
  "a container app before an open registry, with an image for ARM": {
    given: withImage(
      holding(open.containerApp(), workloadIdentity, { role: acrPull }),
      "arm64",
    ),
    verdict: "blocked",
    stoppedAt: "image",
    causes: ["image-platform-mismatch"],
  },
  "a container app outside every network, without public access": {
    given: ready(privateRegistry().containerApp()),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-public-access-disabled-client-outside-vnet"],
  },
  "a container app that relies on a subnet rule": {
    given: ready(
      networks(restricted, { apps: { natGateway: "nat" } })
        .natGateway("nat", "ip-nat")
        .publicIpAddress("ip-nat", "198.51.100.30")
        .subnetRules(apps)
        .containerApp(inSpoke),
    ),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["registry-service-endpoint-unsupported-host"],
  },
  "a container group as a trusted service": {
    given: ready(restricted.containerGroup()),
    verdict: "passes",
    causes: [],
  },
  "a container group as a trusted service, without public access": {
    given: ready(
      landscape()
        .registry({ properties: { publicNetworkAccess: "Disabled" } })
        .containerGroup(),
    ),
    verdict: "passes",
    causes: [],
  },
  "a container group without a role": {
    given: withImage(holding(restricted.containerGroup(), workloadIdentity)),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["identity-missing-pull-role"],
  },
  "a container group with the admin user before a restricted registry": {
    given: withImage(restricted.containerGroup(admin)),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["aci-network-restricted-needs-managed-identity"],
  },
  "a container group with the admin user, whose password nobody can see": {
    given: withImage(openWithAdminUser().containerGroup(admin)),
    verdict: "unknown",
    causes: [],
  },
  "a container group whose password was refused": {
    given: withImage(
      openWithAdminUser().containerGroup({
        ...admin,
        events: [event("Failed", "Failed to pull image: unauthorized")],
      }),
    ),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["aci-credentials-wrong"],
  },
  "a container group whose password was taken": {
    given: withImage(
      openWithAdminUser().containerGroup({
        ...admin,
        events: [event("Pulled", "Successfully pulled image")],
      }),
    ),
    verdict: "passes",
    causes: [],
  },
  "a container group with the admin user, who was disabled": {
    given: withImage(
      landscape()
        .registry()
        .containerGroup({
          ...admin,
          events: [event("Failed", "Failed to pull image: unauthorized")],
        }),
    ),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["admin-user-disabled-but-used"],
  },
};

/** A container app in the spoke; the zone, which it sees, has these records. */
function inSpokeWith(
  records: Readonly<Record<string, readonly string[]>>,
): Builder {
  const links = { hub: "Completed", spoke: "Completed" };
  return ready(
    networks(privateRegistry())
      .privateDnsZone({ links, records })
      .containerApp(inSpoke),
  );
}

function openWithAdminUser(): Builder {
  return landscape().registry({ properties: { adminUserEnabled: true } });
}

function event(name: string, message: string) {
  return { name, message, lastTimestamp: "2026-01-15T09:00:00Z" };
}

function withMatch(from: Builder, match: "yes" | "no"): Builder {
  const [app = { id: "" }] = from.build().consumers;
  return from.with((given) =>
    withRow(given, "adminPasswordMatches", app.id, match),
  );
}
