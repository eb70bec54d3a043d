import { assignmentsKey } from "../../../model/landscape.ts";
import { known } from "../../../model/fact.ts";
import type { Permission } from "../../../model/arm.ts";
import type { FailedRule } from "../../../engine/journey.ts";
import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { callerIdentity } from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import { readAt } from "../../../../test/landscapes/table-edits.ts";
import { selectedNetworks } from "../../../../test/landscapes/workload-documents.ts";
import insufficientPermissionsToFix from "./rule.ts";

const app = landscape()
  .registry({ properties: selectedNetworks("203.0.113.1") })
  .webApp();
const { registryId } = app.build();

const reader: Permission = { actions: ["*/read"] };
const contributor: Permission = {
  actions: ["*"],
  notActions: ["Microsoft.Authorization/*/Write"],
};

/** What the signed-in account holds at the registry. */
function signedIn(...permissions: readonly Permission[]): Builder {
  return app
    .with((from) => ({
      ...from,
      caller: known(
        { objectId: callerIdentity, tenantId: "t", name: "Dana" },
        "token",
        readAt,
      ),
    }))
    .row("permissions", registryId, permissions)
    .row("denyAssignments", assignmentsKey(registryId, callerIdentity), []);
}

const refused: FailedRule = {
  id: "webapp-outbound-ips-not-allowed",
  hop: "admit",
  offers: [
    {
      kind: "allow-addresses",
      id: "allow-addresses/shop-web",
      registryId,
      addresses: ["203.0.113.2"],
      owner: "shop-web",
      origin: "outbound",
    },
  ],
};

ruleCases(insufficientPermissionsToFix, [
  {
    name: "a reader, and a repair that writes",
    given: signedIn(reader),
    failed: [refused],
    want: "fail",
    args: {
      actions: ["Microsoft.ContainerRegistry/registries/write"],
      scopes: ["contosoweb"],
    },
    evidence: [[reader]],
  },
  {
    name: "a contributor",
    given: signedIn(contributor),
    failed: [refused],
    want: "pass",
  },
  {
    name: "no repair is offered",
    given: signedIn(reader),
    failed: [{ ...refused, offers: [] }],
    want: "not-applicable",
  },
  {
    name: "permissions that may not be read",
    given: signedIn(reader).deny("permissions"),
    failed: [refused],
    want: "unknown",
    fact: "registry.permissions",
  },
]);
