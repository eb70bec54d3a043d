import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import aksPullQpsExceeded from "./rule.ts";

const cluster = landscape().registry().cluster();
const exceeded =
  'Failed to pull image "contosoweb.azurecr.io/shop/web:1.4": pull QPS exceeded';

ruleCases(aksPullQpsExceeded, [
  {
    name: "an event says so",
    given: cluster.errorText(exceeded, "shop-cluster"),
    want: "fail",
    args: { consumer: "shop-cluster", line: 1 },
    evidence: [exceeded],
  },
  {
    name: "it was pulled later",
    given: cluster.errorText(
      `${exceeded}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
      "shop-cluster",
    ),
    want: "pass",
  },
  {
    name: "another failure",
    given: cluster.errorText(
      'Failed to pull image "contosoweb.azurecr.io/shop/web:1.4": manifest unknown',
      "shop-cluster",
    ),
    want: "not-applicable",
  },
  { name: "no text was given", given: cluster, want: "not-applicable" },
  {
    name: "a web app",
    given: landscape().registry().webApp().errorText(exceeded, "shop-web"),
    want: "not-applicable",
  },
]);
