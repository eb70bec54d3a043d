import type { Permission, RoleDefinition } from "../../../model/arm.ts";
import type { FailedRule } from "../../../engine/journey.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { subscription } from "../../../../test/landscapes/ids.ts";
import { networkContributor } from "../../../../test/landscapes/roles.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import {
  eligibleRole,
  signedIn,
} from "../../../../test/landscapes/signed-in.ts";
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

const contributorRole: RoleDefinition = {
  id: "/providers/Microsoft.Authorization/roleDefinitions/b24988ac",
  name: "b24988ac",
  properties: { roleName: "Contributor", permissions: [contributor] },
};

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
    given: signedIn(app, reader),
    failed: [refused],
    want: "fail",
    args: {
      actions: ["Microsoft.ContainerRegistry/registries/write"],
      scopes: ["contosoweb"],
    },
    evidence: [[reader]],
  },
  {
    name: "a reader who may activate a role that writes",
    given: signedIn(app, reader)
      .roleDefinition(networkContributor)
      .roleDefinition(contributorRole)
      .row("eligibleRoles", registryId, [
        eligibleRole(networkContributor, subscription),
        eligibleRole(contributorRole, subscription),
      ]),
    failed: [refused],
    want: "fail",
    wording: "eligible",
    args: {
      actions: ["Microsoft.ContainerRegistry/registries/write"],
      scopes: ["contosoweb"],
      roles: ["Contributor"],
    },
    evidence: [[reader], subscription],
  },
  {
    name: "a contributor",
    given: signedIn(app, contributor),
    failed: [refused],
    want: "pass",
  },
  {
    name: "no repair is offered",
    given: signedIn(app, reader),
    failed: [{ ...refused, offers: [] }],
    want: "not-applicable",
  },
  {
    name: "permissions that may not be read",
    given: signedIn(app, reader).deny("permissions"),
    failed: [refused],
    want: "unknown",
    fact: "registry.permissions",
  },
]);
