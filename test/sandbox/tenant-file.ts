import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { inconsistencies } from "./tenant-consistency.ts";

const guid = v.pipe(v.string(), v.uuid("Expected a GUID"));
const platform = v.object({
  os: v.string(),
  architecture: v.string(),
  variant: v.optional(v.string()),
});
const image = v.object({
  platforms: v.array(platform),
  mediaType: v.optional(v.string()),
  /** What of it is locked against reading, or that its manifest is in quarantine. */
  withheld: v.optional(
    v.picklist(["repository", "tag", "manifest", "quarantine"]),
  ),
  /** Where a base layer is to be fetched that the registry does not hold. */
  foreignLayer: v.optional(v.string()),
});

const resource = v.looseObject({
  id: v.pipe(
    v.string(),
    v.startsWith("/", "Expected an ARM id that begins with /"),
  ),
  name: v.string(),
  type: v.pipe(
    v.string(),
    v.includes("/", "Expected a resource type such as Microsoft.Web/sites"),
  ),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** What a consumer has logged. */
const log = v.object({
  /** Of a site: the lines that its container's host wrote. */
  container: v.optional(v.array(v.string())),
  /** Of a cluster: events as its API server shows them. */
  events: v.optional(v.array(v.record(v.string(), v.unknown()))),
});

const behaviour = v.object({
  /** Entries on a page of an ARM list. */
  pageSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1000),
  /** Think time added to every request. */
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** How often a long-running operation answers InProgress; 0 makes writes synchronous. */
  operationPolls: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 2),
  retryAfterSeconds: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    1,
  ),
  /** Until a written network rule reaches the registry's data plane. */
  propagationSeconds: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** Until a written resource reaches Resource Graph. */
  graphLagSeconds: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** Until a write stands in the activity log. */
  activityLagSeconds: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  tokenLifetimeSeconds: v.optional(v.number(), 3599),
});

const schema = v.object({
  cloud: v.object({
    name: v.pipe(v.string(), v.nonEmpty("Expected a name")),
    kind: v.picklist(["public", "china", "usgov"]),
    registrySuffix: v.string(),
    privateDnsZone: v.string(),
    blobSuffix: v.string(),
    portal: v.string(),
  }),
  tenant: v.object({
    id: guid,
    displayName: v.string(),
    defaultDomain: v.string(),
  }),
  users: v.pipe(
    v.array(
      v.object({
        id: guid,
        userPrincipalName: v.string(),
        displayName: v.string(),
        secret: v.string(),
        groups: v.optional(v.array(guid), []),
      }),
    ),
    v.minLength(1, "Expected at least one user"),
  ),
  addresses: v.optional(v.record(v.string(), v.string()), {}),
  subscriptions: v.array(
    v.looseObject({
      id: v.string(),
      subscriptionId: guid,
      displayName: v.string(),
      state: v.optional(v.string(), "Enabled"),
      tenantId: guid,
      /** Names of the management groups above it, the nearest first; each is a resource of the tenant. */
      managementGroupAncestorsChain: v.optional(
        v.array(v.object({ name: v.string() })),
        [],
      ),
    }),
  ),
  resources: v.array(resource),
  /** By a workspace's customer id and table: rows, and how long ago each was written. */
  workspaceLogs: v.optional(
    v.record(
      v.string(),
      v.record(
        v.string(),
        v.array(
          v.object({
            minutesAgo: v.pipe(v.number(), v.minValue(0)),
            row: v.record(v.string(), v.string()),
          }),
        ),
      ),
    ),
    {},
  ),
  /** Writes of registries before now, with the bodies that the activity log keeps. */
  activity: v.optional(
    v.array(
      v.object({
        resourceId: v.string(),
        minutesAgo: v.pipe(v.number(), v.minValue(0)),
        method: v.picklist(["PUT", "PATCH"]),
        request: v.optional(v.record(v.string(), v.unknown())),
        answer: v.optional(v.record(v.string(), v.unknown())),
        failed: v.optional(v.boolean()),
      }),
    ),
    [],
  ),
  unregisteredProviders: v.optional(v.record(guid, v.array(v.string())), {}),
  adminPasswords: v.optional(
    v.record(v.string(), v.tuple([v.string(), v.string()])),
    {},
  ),
  images: v.optional(
    v.record(v.string(), v.record(v.string(), v.record(v.string(), image))),
    {},
  ),
  logs: v.optional(v.record(v.string(), log), {}),
  serviceTags: v.optional(v.record(v.string(), v.array(v.string())), {}),
  behaviour: v.optional(behaviour, {}),
});

/** A tenant with all that is in it: people, subscriptions, resources in ARM's own shapes, images, and how its cloud behaves. */
export type TenantFile = v.InferOutput<typeof schema>;
export type TenantFileInput = v.InferInput<typeof schema>;
export type Resource = TenantFile["resources"][number];
export type User = TenantFile["users"][number];
export type Image = v.InferOutput<typeof image>;

/** Says in one sentence a line what is wrong in a tenant file, and at which JSON pointer. */
export class TenantFileError extends Error {}

/** @throws TenantFileError */
export function readTenantFile(path: string): TenantFile {
  const document = readJson(path);
  return parseTenant(withParts(document, path), basename(path));
}

const content = {
  resources: v.optional(v.array(v.unknown()), []),
  adminPasswords: v.optional(v.record(v.string(), v.unknown()), {}),
  images: v.optional(v.record(v.string(), v.unknown()), {}),
  logs: v.optional(v.record(v.string(), v.unknown()), {}),
  serviceTags: v.optional(v.record(v.string(), v.unknown()), {}),
};
const whole = v.looseObject({
  ...content,
  /** Files that hold more of the tenant, a story each; relative to the tenant file. */
  parts: v.optional(v.array(v.string()), []),
});

/** What the parts hold stands behind what the file itself holds. */
function withParts(document: unknown, path: string): unknown {
  const { parts, ...tenant } = check(whole, document, basename(path));
  const all = [
    tenant,
    ...parts.map((part) =>
      check(
        v.strictObject(content),
        readJson(join(dirname(path), part)),
        basename(part),
      ),
    ),
  ];
  return {
    ...tenant,
    resources: all.flatMap(({ resources }) => resources),
    adminPasswords: merged(all.map((each) => each.adminPasswords)),
    images: merged(all.map(({ images }) => images)),
    logs: merged(all.map(({ logs }) => logs)),
    serviceTags: merged(all.map(({ serviceTags }) => serviceTags)),
  };
}

function merged(
  records: readonly Record<string, unknown>[],
): Record<string, unknown> {
  return Object.fromEntries(records.flatMap((each) => Object.entries(each)));
}

function readJson(path: string): unknown {
  const name = basename(path);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new TenantFileError(
      `The tenant file ${name} cannot be read: ${reason(error)}.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TenantFileError(
      `The tenant file ${name} is not JSON: ${reason(error)}.`,
    );
  }
}

/**
 * @param name what to call the tenant in an error
 * @throws TenantFileError
 */
export function parseTenant(document: unknown, name: string): TenantFile {
  const tenant = check(schema, document, name);
  refuse(inconsistencies(tenant), name);
  return tenant;
}

function check<T extends v.GenericSchema>(
  wanted: T,
  document: unknown,
  name: string,
): v.InferOutput<T> {
  const result = v.safeParse(wanted, document);
  refuse(
    (result.issues ?? []).map((issue) => ({
      pointer: pointerOf(issue.path ?? []),
      expected: issue.message,
    })),
    name,
  );
  return result.output;
}

function refuse(
  problems: readonly { pointer: string; expected: string }[],
  name: string,
): void {
  if (problems.length > 0) {
    throw new TenantFileError(
      problems
        .map(
          ({ pointer, expected }) =>
            `The tenant file ${name} is wrong at ${pointer}: ${expected}.`,
        )
        .join("\n"),
    );
  }
}

function pointerOf(path: readonly { key?: unknown }[]): string {
  const parts = path.map(({ key }) =>
    String(key).replaceAll("~", "~0").replaceAll("/", "~1"),
  );
  return `/${parts.join("/")}`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
