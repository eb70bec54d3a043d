import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import aksImagePullSecretInvalid from "./rule.ts";

const cluster = landscape().registry().cluster();

function event(message: string): string {
  return `Failed to pull image "contosoweb.azurecr.io/shop/web:1.4": failed to authorize: ${message}`;
}

const wrong = event("unauthorized: Incorrect username or password");

ruleCases(aksImagePullSecretInvalid, [
  {
    name: "the password is wrong",
    given: cluster.errorText(wrong, "shop-cluster"),
    want: "fail",
    args: { consumer: "shop-cluster", line: 1 },
    evidence: [wrong],
  },
  {
    name: "the secret of a service principal is wrong",
    given: cluster.errorText(
      event("unauthorized: Invalid clientid or client secret"),
      "shop-cluster",
    ),
    want: "fail",
  },
  {
    name: "a refusal that says nothing of a password",
    given: cluster.errorText(
      event(
        "failed to fetch anonymous token: unexpected status: 401 Unauthorized",
      ),
      "shop-cluster",
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: cluster.errorText(
      `${wrong}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
      "shop-cluster",
    ),
    want: "pass",
  },
  { name: "no text was given", given: cluster, want: "not-applicable" },
  {
    name: "another registry's secret",
    given: cluster.errorText(
      wrong.replace("contosoweb", "contosoother"),
      "shop-cluster",
    ),
    want: "not-applicable",
  },
  {
    name: "a web app",
    given: landscape().registry().webApp().errorText(wrong, "shop-web"),
    want: "not-applicable",
  },
]);
