import type { Identity } from "../../../model/arm.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { registry } from "../../../../test/landscapes/workload-documents.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import cmkIdentityMissing from "./rule.ts";

const keyIdentity = "88888888-8888-4888-8888-888888888888";

const key = {
  keyIdentifier: "https://contoso-keys.vault.azure.net/keys/images",
  versionedKeyIdentifier:
    "https://contoso-keys.vault.azure.net/keys/images/0123456789abcdef",
  keyRotationEnabled: true,
  lastKeyRotationTimestamp: "2026-05-04T08:00:00Z",
};

/** A registry whose key is fetched as an identity, and the identities that it has. */
function encrypted(as: string | undefined, identity?: Identity): Builder {
  const machine = landscape().registry().machine();
  const document = registry({}, "azurecr.io");
  return machine.row("registries", document.id, {
    ...document,
    ...(identity && { identity }),
    properties: {
      ...document.properties,
      encryption: {
        status: "enabled",
        keyVaultProperties: as === undefined ? key : { ...key, identity: as },
      },
    },
  });
}

const assigned: Identity = {
  type: "UserAssigned",
  userAssignedIdentities: {
    "/subscriptions/s/id-key": { clientId: keyIdentity, principalId: "p" },
  },
};

ruleCases(cmkIdentityMissing, [
  {
    name: "the identity is assigned",
    given: encrypted(keyIdentity.toUpperCase(), assigned),
    want: "pass",
  },
  {
    name: "the registry's own identity",
    given: encrypted(undefined, { type: "SystemAssigned", principalId: "p" }),
    want: "pass",
  },
  {
    name: "the identity was taken away",
    given: encrypted(keyIdentity),
    want: "fail",
    args: { identity: keyIdentity },
    evidence: [
      {
        status: "enabled",
        keyVaultProperties: { ...key, identity: keyIdentity },
      },
    ],
  },
  {
    name: "the identity was deleted: it is listed without its ids",
    given: encrypted(keyIdentity, {
      type: "UserAssigned",
      userAssignedIdentities: { "/subscriptions/s/id-key": {} },
    }),
    want: "fail",
  },
  {
    name: "the registry's own identity was switched off",
    given: encrypted(undefined),
    want: "fail",
    args: { identity: "system" },
  },
  {
    name: "Azure's own keys",
    given: landscape().registry().machine(),
    want: "not-applicable",
  },
  {
    name: "a registry that may not be read",
    given: encrypted(keyIdentity).deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
