import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import tasksOperationsNotAllowed from "./rule.ts";

const given = landscape().registry().machine();
const refused =
  "(TasksOperationsNotAllowed) ACR Tasks requests for the registry contosoweb and 00000000 are not permitted.";

ruleCases(tasksOperationsNotAllowed, [
  {
    name: "a build is refused",
    given: given.errorText(refused),
    want: "fail",
    args: { source: "pull.log", line: 1 },
    evidence: [refused],
  },
  {
    name: "another failure",
    given: given.errorText(
      "ERROR: failed to login, ran out of retries: https://contosoweb.azurecr.io/v2/: client with IP '20.0.0.1' is not allowed access",
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `${refused}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
]);
