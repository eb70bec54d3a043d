import { landscape } from "../../../../test/landscapes/builder.ts";
import { manifest } from "../../../../test/landscapes/images.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import throttling429 from "./rule.ts";

const machine = landscape().registry().machine();
const challenged = machine.probe("challenge", {
  status: 401,
  from: "registry",
});

ruleCases(throttling429, [
  {
    name: "the token endpoint is busy",
    given: challenged.probe("tokenEndpoint", { status: 429, from: "registry" }),
    want: "fail",
    args: { count: 1 },
    evidence: [429],
  },
  {
    name: "the first answer and the image's",
    given: manifest(
      landscape()
        .registry()
        .webApp()
        .probe("challenge", { status: 429, from: "registry" }),
      "shop/web",
      "1.4",
      429,
    ),
    want: "fail",
    args: { count: 2 },
  },
  {
    name: "every answer came",
    given: challenged.probe("tokenEndpoint", { status: 401, from: "registry" }),
    want: "pass",
  },
  {
    name: "nobody asked",
    given: machine,
    want: "unknown",
    fact: "probe.throttled",
  },
]);
