import type { RegistryToken } from "../../../model/arm.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import tokenPasswordExpired from "./rule.ts";

const app = landscape()
  .registry()
  .webApp({
    config: { acrUseManagedIdentityCreds: false },
    settings: { userName: "ci-pull", hasPassword: true },
  });
const { registryId } = app.build();

function token(properties: RegistryToken["properties"]): Builder {
  return app.row("tokens", registryId, [
    { id: `${registryId}/tokens/other`, name: "other", properties: {} },
    { id: `${registryId}/tokens/ci-pull`, name: "ci-pull", properties },
  ]);
}

/** The run is of 2026-01-15, 10:00. */
function expiring(...expiries: readonly (string | undefined)[]): Builder {
  return token({
    status: "enabled",
    credentials: {
      passwords: expiries.map((expiry, index) => ({
        name: `password${index + 1}`,
        ...(expiry !== undefined && { expiry }),
      })),
    },
  });
}

ruleCases(tokenPasswordExpired, [
  {
    name: "both passwords have expired",
    given: expiring("2025-11-30T12:00:00Z", "2026-01-15T10:00:00Z"),
    want: "fail",
    args: { consumer: "shop-web", token: "ci-pull", date: "2026-01-15" },
    evidence: [
      [
        { name: "password1", expiry: "2025-11-30T12:00:00Z" },
        { name: "password2", expiry: "2026-01-15T10:00:00Z" },
      ],
    ],
  },
  {
    name: "one of two is valid",
    given: expiring("2025-11-30T12:00:00Z", "2026-01-15T10:00:01Z"),
    want: "pass",
  },
  {
    name: "a password without an end",
    given: expiring("2025-11-30T12:00:00Z", undefined),
    want: "pass",
  },
  {
    name: "a date that cannot be read",
    given: expiring("soon"),
    want: "pass",
  },
  {
    name: "no password was ever made",
    given: expiring(),
    want: "not-applicable",
  },
  {
    name: "a managed identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "tokens that may not be read",
    given: expiring("2025-11-30T12:00:00Z").deny("tokens"),
    want: "unknown",
    fact: "consumer.token",
  },
]);
