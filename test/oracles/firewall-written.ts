import fc from "fast-check";
import type { PlacedRule } from "../../src/engine/firewall-rules.ts";
import type { FirewallRule } from "../../src/model/arm-firewall.ts";
import { foreign, perhaps, tagged } from "./flow-ends.ts";

interface Common {
  readonly allows: boolean;
  readonly from: readonly string[];
  /** Whether its addresses stand in IP groups. */
  readonly grouped: boolean;
  readonly names: readonly string[];
}

/** A rule of a firewall as a walk reads it. */
export type Written = Common &
  (
    | {
        readonly kind: "network";
        readonly to: readonly string[];
        readonly protocols: readonly string[];
        /** Whether the protocols stand where a firewall without a policy has them. */
        readonly classic: boolean;
        readonly ports: readonly string[];
      }
    | {
        readonly kind: "application";
        readonly protocols: readonly (readonly [string, number?])[];
        readonly urls: readonly string[];
        readonly tags: readonly string[];
        readonly categories: readonly string[];
        readonly decrypts: boolean;
      }
  );

const some = <T>(...items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...items), { minLength: 1, maxLength: 2 });
const few = <T>(...items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { arbitrary: fc.constant<T[]>([]), weight: 3 },
    { arbitrary: some(...items), weight: 1 },
  );

/** Of the first eight addresses of the network. */
const sources = fc.oneof(
  fc.constant(["*"]),
  some("10.0.0.0/30", "10.0.0.4/30", "10.0.0.2-10.0.0.5", "10.0.0.7"),
);
const targets = fc.oneof(
  fc.constantFrom(["*"], ["10.0.0.0/30"], ["10.0.0.2-10.0.0.5"]),
  some("0.0.0.0/1", "128.0.0.0/1", "20.0.0.0/8"),
  some("0.0.0.0/1", "128.0.0.0/1"),
  some(perhaps, ...tagged, ...foreign),
);

const common = {
  allows: fc.boolean(),
  from: sources,
  grouped: fc.boolean(),
};
const names = ["a.azurecr.io", "A.azurecr.io", "b.azurecr.io"].concat(
  "a.east.azurecr.io",
  "r.io",
  "azurecr.io",
);
const patterns = ["*", "*.azurecr.io", "*.East.azurecr.io", "*b.azurecr.io"];

export const written: fc.Arbitrary<Written> = fc.oneof(
  fc.record({
    ...common,
    kind: fc.constant("network" as const),
    to: targets,
    names: few(...names),
    protocols: some("TCP", "Tcp", "Any", "UDP"),
    classic: fc.boolean(),
    ports: some("*", "443", "400-443", "443-500", "80", "1-442", "444-65535"),
  }),
  fc.record({
    ...common,
    kind: fc.constant("application" as const),
    names: some(...names, ...patterns, ...patterns),
    protocols: some<readonly [string, number?]>(
      ["Https", 443],
      ["Https", 443],
      ["https"],
      ["Https", 8443],
      ["Http", 80],
      ["Http", 443],
    ),
    urls: few(...names, "*.azurecr.io"),
    tags: few("AzureKubernetesService", "WindowsUpdate", "AzureBackup"),
    categories: few("News"),
    decrypts: fc.integer({ min: 1, max: 8 }).map((value) => value === 8),
  }),
);

export function documentOf(rule: Written, index: number): PlacedRule {
  const { kind, allows, grouped, from } = rule;
  const aim = kind === "network" ? networkAim(rule, index) : webAim(rule);
  const sources = grouped
    ? { sourceIpGroups: [`/Groups/From-${index}`] }
    : { sourceAddresses: from };
  return { kind, allows, rule: { ...sources, ...aim }, pointer: `/${index}` };
}

function networkAim(
  rule: Written & { kind: "network" },
  index: number,
): FirewallRule {
  return {
    ...(rule.classic
      ? { protocols: rule.protocols }
      : { ipProtocols: rule.protocols }),
    ...(rule.grouped
      ? { destinationIpGroups: [`/Groups/To-${index}`] }
      : { destinationAddresses: rule.to }),
    destinationPorts: rule.ports,
    destinationFqdns: rule.names,
  };
}

function webAim(rule: Written & { kind: "application" }): FirewallRule {
  return {
    protocols: rule.protocols.map(([protocolType, port]) => ({
      protocolType,
      ...(port !== undefined && { port }),
    })),
    targetFqdns: rule.names,
    targetUrls: rule.urls.map((name) => `https://${name}/v2/*`),
    fqdnTags: rule.tags,
    webCategories: rule.categories,
    terminateTLS: rule.decrypts,
  };
}

/** The IP groups that the rules name. */
export function groupsOf(
  rules: readonly Written[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    rules.flatMap((rule, index) => [
      [`/groups/from-${index}`, rule.from],
      [`/groups/to-${index}`, rule.kind === "network" ? rule.to : []],
    ]),
  );
}
