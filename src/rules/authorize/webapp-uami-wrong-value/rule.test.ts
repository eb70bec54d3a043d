import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappUamiWrongValue from "./rule.ts";

const clientId = "0aaaaaaa-0000-4000-8000-000000000001";
const principalId = "0bbbbbbb-0000-4000-8000-000000000002";
const resourceId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-shop";
const identity = {
  type: "UserAssigned",
  userAssignedIdentities: { [resourceId]: { clientId, principalId } },
};
const naming = (acrUserManagedIdentityID: string | null) =>
  landscape().registry().webApp({
    identity,
    config: { acrUserManagedIdentityID },
  });

ruleCases(webappUamiWrongValue, [
  {
    name: "the client id of an assigned identity",
    given: naming(clientId.toUpperCase()),
    want: "pass",
  },
  {
    name: "a resource id",
    given: naming(resourceId),
    want: "fail",
    args: { consumer: "shop-web", value: resourceId },
    evidence: [resourceId, identity],
  },
  {
    name: "the principal id of an assigned identity",
    given: naming(principalId),
    want: "fail",
    args: { value: principalId },
  },
  {
    name: "a client id of an identity that is not assigned",
    given: naming("0ccccccc-0000-4000-8000-000000000003"),
    want: "fail",
  },
  {
    name: "the system-assigned identity",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "no identity at all",
    given: naming(null),
    want: "not-applicable",
  },
  {
    name: "a configuration that may not be read",
    given: naming(resourceId).deny("siteConfigs"),
    want: "unknown",
    fact: "consumer.principal",
  },
  {
    name: "a site that may not be read",
    given: naming(resourceId).deny("sites"),
    want: "unknown",
    fact: "consumer.principal",
  },
]);
