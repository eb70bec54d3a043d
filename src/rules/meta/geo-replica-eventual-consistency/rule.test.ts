import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  event,
  repositoryLog,
} from "../../../../test/landscapes/registry-logs.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import geoReplicaEventualConsistency from "./rule.ts";

const app = landscape().registry().replications("West Europe").webApp();
const pushed = event(14, "Push");

ruleCases(geoReplicaEventualConsistency, [
  {
    name: "a push of fourteen minutes ago",
    given: repositoryLog(app, [event(1, "Untag", { tag: "1.3" }), pushed]),
    want: "fail",
    args: { image: "shop/web:1.4", minutes: 14 },
    evidence: [pushed],
  },
  {
    name: "a push of fifteen minutes ago, and of another tag since",
    given: repositoryLog(app, [
      event(2, "Push", { tag: "1.5" }),
      event(15, "Push"),
    ]),
    want: "pass",
  },
  {
    name: "a log without any event",
    given: repositoryLog(app, []),
    want: "unknown",
    fact: "image.recent-push",
    reason: "silent",
    remark: remark("no-event-logged"),
  },
  {
    name: "a workspace that may not be read",
    given: repositoryLog(app, []).deny("repositoryLogs"),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "a registry of one region",
    given: repositoryLog(landscape().registry().webApp(), [pushed]),
    want: "not-applicable",
  },
  {
    name: "no image that is known",
    given: landscape().registry().replications("West Europe").machine(),
    want: "not-applicable",
  },
]);
