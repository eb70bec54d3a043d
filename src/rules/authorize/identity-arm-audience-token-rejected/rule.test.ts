import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import identityArmAudienceTokenRejected from "./rule.ts";

import {
  acrPull,
  callerIdentity,
  holding,
} from "../../../../test/landscapes/roles.ts";
import { known } from "../../../model/fact.ts";
import { readAt } from "../../../../test/landscapes/table-edits.ts";
import type { Builder } from "../../../../test/landscapes/builder.ts";

function signedIn(status: string): Builder {
  return landscape()
    .registry({
      properties: {
        policies: { azureADAuthenticationAsArmPolicy: { status } },
      },
    })
    .machine()
    .with((from) => ({
      ...from,
      caller: known(
        { objectId: callerIdentity, tenantId: "t", name: "dana" },
        "token",
        readAt,
      ),
    }));
}

const given = holding(signedIn("disabled"), callerIdentity, { role: acrPull });
const refused =
  "Access to registry 'contosoweb.azurecr.io' was denied. Response code: 401. Please try running 'az login' again to refresh permissions.";

ruleCases(identityArmAudienceTokenRejected, [
  {
    name: "the account may pull, and the registry takes no tokens for Resource Manager",
    given: given.errorText(refused),
    want: "fail",
    args: { consumer: "build-17" },
    evidence: ["disabled"],
  },
  {
    name: "the registry takes them",
    given: holding(signedIn("enabled"), callerIdentity, {
      role: acrPull,
    }).errorText(refused),
    want: "pass",
  },
  {
    name: "the account has no role",
    given: signedIn("disabled")
      .roleAssignments(callerIdentity)
      .errorText(refused),
    want: "pass",
  },
  {
    name: "another failure",
    given: given.errorText(
      'docker: Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": unauthorized: authentication required',
    ),
    want: "not-applicable",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "a web app, of which another rule speaks",
    given: landscape().registry().webApp().errorText(refused, "shop-web"),
    want: "not-applicable",
  },
  {
    name: "the registry may not be read",
    given: given.errorText(refused).deny("registries"),
    want: "unknown",
    fact: "registry",
  },
]);
