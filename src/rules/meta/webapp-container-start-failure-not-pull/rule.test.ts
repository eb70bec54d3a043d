import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import webappContainerStartFailureNotPull from "./rule.ts";

const app = landscape().registry().webApp();
const late =
  "Container shop-web_0_1a2b3c4d for site shop-web did not start within expected time limit of 230s.";
const denied =
  'DockerApiException: Get "https://contosoweb.azurecr.io/v2/": unauthorized: authentication required';

ruleCases(webappContainerStartFailureNotPull, [
  {
    name: "the container does not answer in time",
    given: app.errorText(late, "shop-web"),
    want: "fail",
    args: { consumer: "shop-web", source: "pull.log", line: 1 },
    evidence: [late],
  },
  {
    name: "the container exits, in a log that names its site",
    given: app.errorText(
      "Container shop-web_0_1a2b3c4d for site shop-web has exited, failing site start",
    ),
    want: "fail",
  },
  {
    name: "the pull fails in the same log",
    given: app.errorText(`${denied}\n${late}`, "shop-web"),
    want: "pass",
  },
  {
    name: "the log tells of nothing else than a failed pull",
    given: app.errorText(denied, "shop-web"),
    want: "not-applicable",
  },
  { name: "no text was given", given: app, want: "not-applicable" },
  {
    name: "another app's log",
    given: app.errorText(late.replaceAll("shop-web", "shop-admin")),
    want: "not-applicable",
  },
  {
    name: "a cluster",
    given: landscape().registry().cluster().errorText(late, "shop-cluster"),
    want: "not-applicable",
  },
]);
