import type { RoleAssignment } from "../../src/model/arm.ts";
import { known, type Fact } from "../../src/model/fact.ts";
import {
  assignmentsKey,
  type Consumer,
  type Landscape,
} from "../../src/model/landscape.ts";
import { landscape } from "./builder.ts";
import { clusterIdOf, publicIpAddressIdOf, siteIdOf } from "./ids.ts";
import { acrPull, roleAssignment } from "./roles.ts";
import { readAt } from "./table-edits.ts";
import {
  cluster,
  selectedNetworks,
  site,
  siteConfig,
} from "./workload-documents.ts";

/** The rules of a Premium registry, as many as it takes. */
const rules = 200;

/** Outbound addresses of a web app of a Premium plan, and those that it may get. */
const inUse = 7;
const possible = 28;

/**
 * One registry that admits selected networks, and as many consumers as wanted, each with one image: three of four are web apps, the
 * others clusters. Every consumer has an identity and addresses of its own; every fifth is refused, every third lacks a role.
 */
export function crowd(consumers: number): Landscape {
  const start = landscape()
    .registry({ properties: selectedNetworks(...blocks(consumers)) })
    .replications("eastus")
    .roleDefinition(acrPull)
    .build();
  const numbers = Array.from({ length: consumers }, (_, index) => index);
  const apps = numbers.filter((number) => !isCluster(number));
  const clusters = numbers.filter(isCluster);
  return {
    ...start,
    consumers: numbers.map(consumer),
    sites: table(apps, (number) => siteIdOf(nameOf(number)), siteOf),
    siteConfigs: table(
      apps,
      (number) => siteIdOf(nameOf(number)),
      (number) =>
        siteConfig(nameOf(number), imageOf(number, start.loginServer), {}),
    ),
    pullSettings: table(
      apps,
      (number) => siteIdOf(nameOf(number)),
      () => ({ hasPassword: false }),
    ),
    siteContainers: table(
      apps,
      (number) => siteIdOf(nameOf(number)),
      () => [],
    ),
    clusters: table(
      clusters,
      (number) => clusterIdOf(nameOf(number)),
      clusterOf,
    ),
    publicIpAddresses: table(
      clusters,
      (number) => publicIpAddressIdOf(nameOf(number)),
      (number) => ({
        id: publicIpAddressIdOf(nameOf(number)),
        name: nameOf(number),
        properties: { ipAddress: addressOf(number, 0) },
      }),
    ),
    roleAssignments: table(
      numbers,
      (number) => assignmentsKey(start.registryId, principalOf(number)),
      (number): RoleAssignment[] =>
        number % 3 === 0
          ? []
          : [
              roleAssignment(start.registryId, principalOf(number), {
                role: acrPull,
              }),
            ],
    ),
    denyAssignments: table(
      numbers,
      (number) => assignmentsKey(start.registryId, principalOf(number)),
      () => [],
    ),
  };
}

function isCluster(number: number): boolean {
  return number % 4 === 3;
}

function nameOf(number: number): string {
  return `${isCluster(number) ? "aks" : "web"}-${number}`;
}

function imageOf(number: number, loginServer: string): string {
  return `${loginServer}/team-${number % 50}/app-${number}:1.0`;
}

function principalOf(number: number): string {
  return `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** 32 addresses for each consumer, from 20.0.0.0 upwards, or from 40.0.0.0 for those that are refused. */
function addressOf(number: number, which: number): string {
  const start = number % 5 === 0 ? 0x28_00_00_00 : admittedFrom;
  return textOf(start + number * 32 + which);
}

const admittedFrom = 0x14_00_00_00;

function textOf(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

/** Blocks of one size, as many as rules may be, which hold the addresses of all consumers that are admitted. */
function blocks(consumers: number): string[] {
  const needed = (consumers * 32) / rules;
  const size = Math.max(32, 2 ** Math.ceil(Math.log2(needed)));
  return Array.from(
    { length: Math.min(rules, Math.ceil((consumers * 32) / size)) },
    (_, index) =>
      `${textOf(admittedFrom + index * size)}/${32 - Math.log2(size)}`,
  );
}

function consumer(number: number): Consumer {
  return {
    kind: isCluster(number) ? "aks-cluster" : "web-app",
    id: isCluster(number)
      ? clusterIdOf(nameOf(number))
      : siteIdOf(nameOf(number)),
    name: nameOf(number),
    images: [`team-${number % 50}/app-${number}:1.0`],
    because: "image",
  };
}

function siteOf(number: number): ReturnType<typeof site> {
  const addresses = (count: number): string =>
    Array.from({ length: count }, (_, which) => addressOf(number, which)).join(
      ",",
    );
  return site(nameOf(number), {
    identity: { type: "SystemAssigned", principalId: principalOf(number) },
    properties: {
      outboundIpAddresses: addresses(inUse),
      possibleOutboundIpAddresses: addresses(possible),
    },
  });
}

function clusterOf(number: number): ReturnType<typeof cluster> {
  return cluster(nameOf(number), {
    properties: {
      identityProfile: {
        kubeletidentity: { objectId: principalOf(number) },
      },
      networkProfile: {
        outboundType: "loadBalancer",
        loadBalancerProfile: {
          effectiveOutboundIPs: [{ id: publicIpAddressIdOf(nameOf(number)) }],
        },
      },
    },
  });
}

function table<T>(
  numbers: readonly number[],
  keyOf: (number: number) => string,
  valueOf: (number: number) => T,
): Record<string, Fact<T>> {
  return Object.fromEntries(
    numbers.map((number) => {
      const key = keyOf(number).toLowerCase();
      return [key, known(valueOf(number), key, readAt)];
    }),
  );
}
