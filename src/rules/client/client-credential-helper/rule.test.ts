import { landscape } from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
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
  {
    name: "the program that keeps all logins is not installed",
    given: given.docker({ logins: { store: "desktop", missing: ["desktop"] } }),
    want: "fail",
    wording: "seen",
    args: { consumer: "build-17", program: "docker-credential-desktop" },
    evidence: [
      { entries: [], helpers: {}, missing: ["desktop"], store: "desktop" },
    ],
  },
  {
    name: "the program that keeps this registry's login is not installed",
    given: given.docker({
      logins: {
        store: "desktop",
        helpers: { "contosoweb.azurecr.io": "acr-env" },
        missing: ["acr-env"],
      },
    }),
    want: "fail",
    wording: "seen",
    args: { program: "docker-credential-acr-env" },
  },
  {
    name: "only the program of another registry is missing",
    given: given.docker({
      logins: {
        store: "desktop",
        helpers: { "contosoother.azurecr.io": "acr-env" },
        missing: ["acr-env"],
      },
    }),
    want: "not-applicable",
  },
  {
    name: "the program is installed, and a text tells that it fails",
    given: given.docker({ logins: { store: "desktop" } }).errorText(broken),
    want: "fail",
    evidence: [broken],
  },
  {
    name: "logins are kept in the file now, whatever a text tells",
    given: given.docker().errorText(broken),
    want: "pass",
  },
  {
    name: "the configuration could not be read",
    given: given.docker({ logins: null }),
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker, and a text tells",
    given: given.with(unseenDocker).errorText(broken),
    want: "fail",
  },
  {
    name: "nobody looked at docker",
    given: given.with(unseenDocker),
    want: "unknown",
    fact: "probe.docker",
  },
  { name: "neither docker nor a text", given, want: "not-applicable" },
  {
    name: "a web app",
    given: landscape().registry().webApp().errorText(broken, "shop-web"),
    want: "not-applicable",
  },
]);
