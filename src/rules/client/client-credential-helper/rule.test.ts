import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientCredentialHelper from "./rule.ts";

const given = landscape().registry().machine();
const broken =
  "docker login: Error saving credentials: error storing credentials - err: exit status 1, out: `The stub received bad data.`";

ruleCases(clientCredentialHelper, [
  {
    name: "the store refuses",
    given: given.errorText(broken),
    want: "fail",
    args: { consumer: "build-17" },
    evidence: [broken],
  },
  {
    name: "the helper is not installed",
    given: given.errorText(
      'docker: error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH',
    ),
    want: "fail",
  },
  {
    name: "another failure",
    given: given.errorText(
      "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.",
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `${broken}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "a web app",
    given: landscape().registry().webApp().errorText(broken, "shop-web"),
    want: "not-applicable",
  },
]);
