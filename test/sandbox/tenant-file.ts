import { readFileSync } from "node:fs";
import { basename } from "node:path";
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
    }),
  ),
  resources: v.array(resource),
  adminPasswords: v.optional(
    v.record(v.string(), v.tuple([v.string(), v.string()])),
    {},
  ),
  images: v.optional(
    v.record(v.string(), v.record(v.string(), v.record(v.string(), image))),
    {},
  ),
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
  const name = basename(path);
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    throw new TenantFileError(
      `The tenant file ${name} cannot be read: ${reason(error)}.`,
    );
  }
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch (error) {
    throw new TenantFileError(
      `The tenant file ${name} is not JSON: ${reason(error)}.`,
    );
  }
  return parseTenant(document, name);
}

/**
 * @param name what to call the tenant in an error
 * @throws TenantFileError
 */
export function parseTenant(document: unknown, name: string): TenantFile {
  const result = v.safeParse(schema, document);
  const problems = result.success
    ? inconsistencies(result.output)
    : result.issues.map((issue) => ({
        pointer: pointerOf(issue.path ?? []),
        expected: issue.message,
      }));
  if (problems.length > 0 || !result.success) {
    throw new TenantFileError(
      problems
        .map(
          (each) =>
            `The tenant file ${name} is wrong at ${each.pointer}: ${each.expected}.`,
        )
        .join("\n"),
    );
  }
  return result.output;
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
