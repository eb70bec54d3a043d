import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { manifest } from "../../../../test/landscapes/images.ts";
import {
  event,
  repositoryLog,
  withoutLogs,
} from "../../../../test/landscapes/registry-logs.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import imageDeletedByRetention from "./rule.ts";

const app = landscape().registry().webApp();
const gone = manifest(app, "shop/web", "1.4", 404);
const digest = `sha256:${"ab".repeat(32)}`;
const untagged = event(60, "Untag");
const purged = event(30, "PurgeManifest", { tag: "", digest });
const elsewhere = event(5, "Delete", { repository: "shop/admin" });

ruleCases(imageDeletedByRetention, [
  {
    name: "a tag that was removed",
    given: repositoryLog(gone, [elsewhere, untagged, event(90, "Push")]),
    want: "fail",
    args: { image: "shop/web:1.4", operation: "Untag", at: untagged.at },
    evidence: [untagged],
  },
  {
    name: "the manifest behind the tag",
    given: repositoryLog(gone, [purged, event(90, "Push", { digest })]),
    want: "fail",
    args: { operation: "PurgeManifest" },
  },
  {
    name: "the whole repository",
    given: repositoryLog(gone, [event(60, "Delete", { tag: "" })]),
    want: "fail",
  },
  {
    name: "a removal before the last push",
    given: repositoryLog(gone, [event(10, "Push"), untagged]),
    want: "pass",
  },
  {
    name: "a manifest of another tag",
    given: repositoryLog(gone, [purged]),
    want: "pass",
  },
  {
    name: "older events that were not read",
    given: repositoryLog(gone, [elsewhere], false),
    want: "unknown",
    reason: "silent",
    remark: remark("events-not-all-read"),
  },
  {
    name: "a log without any event",
    given: repositoryLog(gone, []),
    want: "unknown",
    fact: "image.removal",
  },
  {
    name: "a workspace that may not be read",
    given: repositoryLog(gone, []).deny("repositoryLogs"),
    want: "unknown",
    reason: "denied",
  },
  {
    name: "an image of which nobody knows whether it is there",
    given: repositoryLog(app, [untagged]),
    want: "unknown",
    fact: "image.presence",
  },
  {
    name: "an image that is there",
    given: repositoryLog(manifest(app, "shop/web", "1.4", 200), [untagged]),
    want: "not-applicable",
  },
  {
    name: "no log that could be asked",
    given: withoutLogs(gone),
    want: "unknown",
  },
]);
