import type { Lock } from "../../../model/arm.ts";
import type { FailedRule } from "../../../engine/journey.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import resourceLock from "./rule.ts";

const machine = landscape().registry().machine();
const { registryId } = machine.build();

const refused: FailedRule = {
  id: "registry-ip-rules-client-not-included",
  hop: "admit",
  offers: [],
};

function lock(name: string, level: string): Lock {
  return {
    id: `${registryId}/providers/Microsoft.Authorization/locks/${name}`,
    name,
    properties: { level },
  };
}

function locked(...locks: readonly Lock[]): Builder {
  return machine.row("locks", registryId, locks);
}

const frozen = lock("audit-freeze", "ReadOnly");

ruleCases(resourceLock, [
  {
    name: "a lock against writing, and something to repair",
    given: locked(lock("keep", "CanNotDelete"), frozen),
    failed: [refused],
    want: "fail",
    args: { locks: ["audit-freeze"] },
    evidence: [frozen],
  },
  {
    name: "the same for a role",
    given: locked(frozen),
    failed: [
      { id: "identity-missing-pull-role", hop: "authorize", offers: [] },
    ],
    want: "fail",
  },
  {
    name: "a lock against deleting",
    given: locked(lock("keep", "CanNotDelete")),
    failed: [refused],
    want: "pass",
  },
  {
    name: "nothing to repair",
    given: locked(frozen),
    want: "not-applicable",
  },
  {
    name: "something to repair elsewhere",
    given: locked(frozen),
    failed: [
      { id: "client-dns-login-server-fails", hop: "resolve", offers: [] },
    ],
    want: "not-applicable",
  },
  {
    name: "locks that may not be read",
    given: locked(frozen).deny("locks"),
    failed: [refused],
    want: "unknown",
    fact: "registry.locks",
  },
]);
