import * as v from "valibot";
import type { Result } from "../azure-error.ts";

/**
 * A document as the product keeps it: what no rule or change uses is left out, so that secrets and foreign data cannot get into
 * a landscape; what is kept has the type that the rules rely on.
 */
export type Schema<T> = v.GenericSchema<unknown, T>;

export const text = v.exactOptional(v.string());
export const flag = v.exactOptional(v.boolean());
export const texts = v.exactOptional(v.array(v.string()));
export const reference = v.object({ id: v.string() });
export const references = v.exactOptional(v.array(reference));

/** A web address without the user name and the password that may be written in it. */
export function withoutUser(url: string): string {
  return url.replace(/^(\w+:\/\/)?[^/]*@/, "$1");
}

/** A resource with the members that all have, and its own properties. */
export function resource<
  P extends v.GenericSchema<unknown, Record<string, unknown>>,
>(properties: P) {
  return v.object({
    id: v.string(),
    name: v.string(),
    type: text,
    location: text,
    kind: text,
    sku: v.exactOptional(v.object({ name: text, tier: text })),
    identity: v.exactOptional(
      v.object({
        type: text,
        principalId: text,
        tenantId: text,
        userAssignedIdentities: v.exactOptional(
          v.record(v.string(), v.object({ clientId: text, principalId: text })),
        ),
      }),
    ),
    properties,
  });
}

/** Reads a document; one that lacks what it must have, or has it in another type, is malformed. */
export function parseDocument<T>(
  schema: Schema<T>,
  document: unknown,
  name: string,
): Result<T> {
  const parsed = v.safeParse(schema, withoutNulls(document));
  if (parsed.success) {
    return { ok: true, value: parsed.output };
  }
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? "the document";
  return {
    ok: false,
    error: {
      kind: "malformed",
      code: "Malformed",
      message: `Azure's answer for ${name} is not as expected: ${path} should be ${issue.expected ?? "different"}.`,
    },
  };
}

/** Reads the document that an answer is, where there is one. */
export function parseAnswer<T>(
  schema: Schema<T>,
  answer: Result<unknown>,
  name: string,
): Result<T> {
  return answer.ok ? parseDocument(schema, answer.value, name) : answer;
}

/** ARM writes null for what is not set; both mean the same. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutNulls);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNulls(member)]),
  );
}
