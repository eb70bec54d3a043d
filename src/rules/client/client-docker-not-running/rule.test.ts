import { landscape } from "../../../../test/landscapes/builder.ts";
import { unseenDocker } from "../../../../test/landscapes/docker.ts";
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
  {
    name: "the daemon does not run now",
    given: given.docker({ daemon: { state: "not-running" } }),
    want: "fail",
    wording: "seen",
    args: { endpoint: "unix:///var/run/docker.sock", state: "not-running" },
    evidence: [
      { endpoint: "unix:///var/run/docker.sock", state: "not-running" },
    ],
  },
  {
    name: "the user may not speak to the daemon",
    given: given.docker({ daemon: { state: "permission-denied" } }),
    want: "fail",
    wording: "seen",
    args: { consumer: "build-17", tool: "docker", state: "permission-denied" },
  },
  {
    name: "it runs now, whatever a text tells",
    given: given.docker().errorText(stopped),
    want: "pass",
  },
  {
    name: "a daemon behind SSH, which is not asked",
    given: given.docker({
      daemon: { endpoint: "ssh://build-18", state: "not-asked" },
    }),
    want: "not-applicable",
  },
  {
    name: "nobody looked at docker, and a text tells",
    given: given.with(unseenDocker).errorText(stopped),
    want: "fail",
    evidence: [stopped],
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
    given: landscape().registry().webApp().errorText(stopped, "shop-web"),
    want: "not-applicable",
  },
]);
