import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientAzLoginStale from "./rule.ts";

import {
  acrPull,
  callerIdentity,
  holding,
} from "../../../../test/landscapes/roles.ts";
import { known } from "../../../model/fact.ts";
import { readAt } from "../../../../test/landscapes/table-edits.ts";

const given = landscape()
  .registry()
  .machine()
  .with((from) => ({
    ...from,
    caller: known(
      { objectId: callerIdentity, tenantId: "t", name: "dana" },
      "token",
      readAt,
    ),
  }));
const mayPull = holding(given, callerIdentity, { role: acrPull });
const noRole = given.roleAssignments(callerIdentity);
const session =
  "Unable to get AAD authorization tokens with message: Please run 'az login' to setup account.";
const refused =
  "An error occurred: CONNECTIVITY_REFRESH_TOKEN_ERROR\nAccess to registry 'contosoweb.azurecr.io' was denied. Response code: 401. Please try running 'az login' again to refresh permissions.";

ruleCases(clientAzLoginStale, [
  {
    name: "nobody is signed in",
    given: given.errorText(session),
    want: "fail",
    args: { consumer: "build-17", line: 1 },
    evidence: [session],
  },
  {
    name: "the registry refuses the account's token, although its roles allow to pull",
    given: mayPull.errorText(refused),
    want: "fail",
    args: { line: 1 },
  },
  {
    name: "the account has no role",
    given: noRole.errorText(refused),
    want: "pass",
  },
  {
    name: "the registry takes no tokens for Resource Manager, which is another rule's",
    given: mayPull
      .registry({
        properties: {
          policies: {
            azureADAuthenticationAsArmPolicy: { status: "disabled" },
          },
        },
      })
      .errorText(refused),
    want: "pass",
  },
  {
    name: "another failure",
    given: given.errorText(
      "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.",
    ),
    want: "not-applicable",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "the account's roles may not be read",
    given: mayPull.errorText(refused).deny("roleAssignments"),
    want: "unknown",
    fact: "consumer.pull-right",
  },
]);
