import * as v from "valibot";
import { known, unknown, type Fact } from "../model/fact.ts";
import type { Caller } from "../model/landscape.ts";
import { remark } from "../model/remark.ts";
import type { ArmClient } from "./arm-client.ts";
import { azureErrorFrom, type Result } from "./azure-error.ts";
import { defaultScope } from "./pipeline.ts";

const claims = v.object({
  oid: v.string(),
  tid: v.string(),
  name: v.optional(v.string()),
  upn: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
  unique_name: v.optional(v.string()),
  appid: v.optional(v.string()),
});

const source = "access token";

/** Who is signed in, by the claims of the token for ARM. */
export async function readCaller(arm: ArmClient): Promise<Fact<Caller>> {
  const token = await tokenFor(arm, arm.cloud.audiences.resourceManager);
  if (!token.ok) {
    return unknown("failed", source, { detail: token.error.message });
  }
  const found = v.safeParse(claims, payloadOf(token.value));
  if (!found.success) {
    return unknown("silent", source, { remark: remark("caller-not-told") });
  }
  const { oid, tid, name, upn, appid, ...other } = found.output;
  return known(
    {
      objectId: oid,
      tenantId: tid,
      name:
        upn ??
        other.preferred_username ??
        other.unique_name ??
        name ??
        appid ??
        oid,
    },
    source,
    new Date().toISOString(),
  );
}

/** An access token for another audience than ARM's too; it is hidden from logs. */
export async function tokenFor(
  arm: ArmClient,
  audience: string,
): Promise<Result<string>> {
  try {
    const token = await arm.tokens.getToken(defaultScope(audience));
    if (token) {
      arm.redactor.add(token.token);
      return { ok: true, value: token.token };
    }
    return notSignedIn("Nobody is signed in.");
  } catch (error) {
    return notSignedIn(azureErrorFrom(error, arm.redactor.redact).message);
  }
}

function notSignedIn(message: string): Result<never> {
  return {
    ok: false,
    error: { kind: "unauthenticated", code: "NoToken", message },
  };
}

function payloadOf(token: string): unknown {
  try {
    const [, payload = ""] = token.split(".");
    return JSON.parse(Buffer.from(payload, "base64url").toString());
  } catch {
    return undefined;
  }
}
