import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import throttlingUpstream from "./rule.ts";

const given = landscape().registry().machine();
const limited =
  "docker: Error response from daemon: toomanyrequests: You have reached your pull rate limit.";

ruleCases(throttlingUpstream, [
  {
    name: "Docker Hub's limit",
    given: given.errorText(limited),
    want: "fail",
    args: { consumer: "build-17", host: "Docker Hub" },
    evidence: [limited],
  },
  {
    name: "another registry that is named",
    given: given.errorText(
      'docker: Error response from daemon: Get "https://mcr.microsoft.com/v2/dotnet/sdk/manifests/8.0": toomanyrequests: retry later',
    ),
    want: "fail",
    args: { host: "mcr.microsoft.com" },
  },
  {
    name: "this registry's own limit",
    given: given.errorText(
      'docker: Error response from daemon: Get "https://contosoweb.azurecr.io/v2/": toomanyrequests: Too Many Requests',
    ),
    want: "not-applicable",
  },
  {
    name: "it worked later",
    given: given.errorText(
      `${limited}\nSuccessfully pulled image "docker.io/library/nginx:1"`,
    ),
    want: "pass",
  },
  { name: "no text was given", given, want: "not-applicable" },
]);
