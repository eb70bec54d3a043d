import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import geoPushDnsBounce from "./rule.ts";

const registry = landscape().registry().machine();
const given = registry.replications("westeurope");
const invalid =
  "docker push contosoweb.azurecr.io/shop/web:1.4: manifest invalid: manifest invalid";

ruleCases(geoPushDnsBounce, [
  {
    name: "a manifest is invalid to one of two replicas",
    given: given.errorText(invalid),
    want: "fail",
    args: { regions: ["eastus", "westeurope"] },
    evidence: [invalid],
  },
  {
    name: "a layer is unknown",
    given: given.errorText(
      "docker push contosoweb.azurecr.io/shop/web:1.4: blob unknown: blob unknown to registry",
    ),
    want: "fail",
  },
  {
    name: "the registry is in one region",
    given: registry.errorText(invalid),
    want: "pass",
  },
  {
    name: "another failure",
    given: given.errorText(
      "docker push contosoweb.azurecr.io/shop/web:1.4: unauthorized: authentication required",
    ),
    want: "not-applicable",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "the replicas may not be read",
    given: given.errorText(invalid).deny("replications"),
    want: "unknown",
    fact: "registry.replications",
  },
]);
