import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import clientDockerNotRunning from "./rule.ts";

const given = landscape().registry().machine();
const stopped =
  "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?";

ruleCases(clientDockerNotRunning, [
  {
    name: "the daemon does not answer",
    given: given.errorText(stopped),
    want: "fail",
    args: { consumer: "build-17" },
    evidence: [stopped],
  },
  {
    name: "docker is not installed",
    given: given.errorText("bash: docker: command not found", "build-17"),
    want: "fail",
  },
  {
    name: "another failure",
    given: given.errorText(
      'docker: Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": unauthorized: authentication required',
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `${stopped}\nSuccessfully pulled image "contosoweb.azurecr.io/shop/web:1.4"`,
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
  {
    name: "a web app",
    given: landscape().registry().webApp().errorText(stopped, "shop-web"),
    want: "not-applicable",
  },
]);
