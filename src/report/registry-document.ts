import { siteIdOf } from "../engine/facts/consumer.ts";
import type { Language } from "../messages/language.ts";
import { text } from "../messages/text.ts";
import type { Consumer, Landscape } from "../model/landscape.ts";
import { pointer } from "../model/pointer.ts";
import { factWriter } from "./fact-writer.ts";
import { jsonWriter, type TextRange } from "./json-writer.ts";

/** A registry and what a diagnosis knows around it, to be read beside the findings. */
export interface RegistryDocument {
  /** JSON with comments; a comment says what is not known, and why. */
  readonly text: string;
  /** Where each JSON pointer into the landscape came to stand. */
  readonly ranges: ReadonlyMap<string, TextRange>;
}

const ofRegistry = [
  "registries",
  "replications",
  "subnetRules",
  "usages",
  "locks",
  "policies",
  "registryWrites",
  "loginLogs",
  "repositoryLogs",
  "defenderPlans",
  "tasks",
  "agentPools",
  "endpointProtocols",
] as const;

const ofConsumer = [
  "sites",
  "siteConfigs",
  "pullSettings",
  "siteContainers",
  "adminPasswordMatches",
  "clusters",
  "containerApps",
  "containerGroups",
] as const;

const access = [
  "roleAssignments",
  "denyAssignments",
  "roleDefinitions",
  "permissions",
  "eligibleRoles",
] as const;

const network = [
  "managedEnvironments",
  "privateEndpoints",
  "privateDnsZoneGroups",
  "networkInterfaces",
  "privateDnsZones",
  "virtualNetworkLinks",
  "dnsRecords",
  "virtualNetworks",
  "networkSecurityGroups",
  "routeTables",
  "natGateways",
  "publicIpAddresses",
  "publicIpPrefixes",
  "serviceTags",
] as const;

type LandscapeTable =
  | (typeof ofRegistry)[number]
  | (typeof ofConsumer)[number]
  | (typeof access)[number]
  | (typeof network)[number];

/** The registry first, then who pulls from it, then what lies between. The same landscape gives the same text. */
export function registryDocument(
  landscape: Landscape,
  language: Language = "en",
): RegistryDocument {
  const writer = jsonWriter();
  const facts = factWriter(writer, language);
  const { registryId, loginServer, at, consumers } = landscape;

  const entriesOf = (tables: readonly LandscapeTable[], id: string): void => {
    for (const table of tables) {
      const found = landscape[table][id];
      if (found !== undefined) {
        facts.fact(singular[table] ?? table, found, pointer(table, id));
      }
    }
  };
  const wholeTables = (tables: readonly LandscapeTable[]): void => {
    for (const table of tables) {
      facts.table(table, landscape[table], pointer(table));
    }
  };

  writer.comment(text("document.header", { loginServer, at }, language));
  entriesOf(ofRegistry, registryId);
  writer.object("consumers", () => {
    for (const [name, id] of documentedConsumers(consumers)) {
      writer.object(name, () => {
        entriesOf(ofConsumer, id.toLowerCase());
      });
    }
  });
  writer.object("access", () => {
    wholeTables(access);
  });
  writer.object("network", () => {
    wholeTables(network);
  });
  writer.object("seenFromThisMachine", () => {
    const { machine, docker, ...probes } = landscape.probes;
    facts.fact("machine", machine, pointer("probes", "machine"));
    facts.fact("docker", docker, pointer("probes", "docker"));
    for (const [name, table] of Object.entries(probes)) {
      facts.table(name, table, pointer("probes", name));
    }
  });
  if (Object.keys(landscape.errorTexts).length > 0) {
    facts.table("errorTexts", landscape.errorTexts, pointer("errorTexts"));
  }
  return writer.finish();
}

/** Tables of which the document shows one entry, named for it. */
const singular: Partial<Record<LandscapeTable, string>> = {
  registries: "registry",
  sites: "site",
  siteConfigs: "siteConfig",
  clusters: "cluster",
  containerApps: "containerApp",
  containerGroups: "containerGroup",
};

/** Ids of the consumers that Azure has documents of, by a name that is unique; side cars stand with their site. */
function documentedConsumers(
  consumers: readonly Consumer[],
): Map<string, string> {
  const named = new Map<string, string>();
  const ids = new Set<string>();
  for (const consumer of consumers) {
    const id = siteIdOf(consumer);
    if (consumer.kind !== "machine" && !ids.has(id.toLowerCase())) {
      ids.add(id.toLowerCase());
      named.set(named.has(consumer.name) ? id : consumer.name, id);
    }
  }
  return named;
}
