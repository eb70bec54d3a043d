import { remark } from "../../../model/remark.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import {
  loginLog,
  withoutLogs,
} from "../../../../test/landscapes/registry-logs.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import logsDeniedIpsFound from "./rule.ts";

const app = landscape().registry().webApp();
const stranger = { address: "198.51.100.1", count: 500 };
const first = { address: "203.0.113.2", count: 3 };
const second = { address: "203.0.113.1", count: 2 };

ruleCases(logsDeniedIpsFound, [
  {
    name: "two of the app's own addresses, beside a stranger's",
    given: loginLog(app, { denied: [stranger, first, second], logins: 900 }),
    want: "fail",
    args: {
      consumer: "shop-web",
      addresses: ["203.0.113.2", "203.0.113.1"],
      times: 5,
    },
    evidence: [first, second],
  },
  {
    name: "the address that the registry saw of this machine",
    given: loginLog(
      landscape().registry().machine().probe("challenge", {
        status: 403,
        from: "registry",
        clientIp: second.address,
      }),
      { denied: [second], logins: 2 },
    ),
    want: "fail",
    evidence: [second],
  },
  {
    name: "strangers only",
    given: loginLog(app, { denied: [stranger], logins: 900 }),
    want: "pass",
  },
  {
    name: "nobody, though many signed in",
    given: loginLog(app, { denied: [], logins: 900 }),
    want: "pass",
  },
  {
    name: "a log without any sign-in",
    given: loginLog(app, { denied: [], logins: 0 }),
    want: "unknown",
    reason: "silent",
    remark: remark("no-sign-in-logged"),
  },
  {
    name: "refusals of somebody, and an app whose addresses may not be read",
    given: loginLog(app.deny("sites"), { denied: [stranger], logins: 900 }),
    want: "unknown",
    fact: "consumer.source-addresses",
  },
  {
    name: "a workspace that may not be read",
    given: loginLog(app, { denied: [], logins: 0 }).deny("loginLogs"),
    want: "unknown",
    fact: "registry.refused-addresses",
    reason: "denied",
  },
  {
    name: "settings that may not be read",
    given: app.deny("diagnosticSettings"),
    want: "unknown",
  },
  {
    name: "no log that could be asked",
    given: withoutLogs(app),
    want: "unknown",
    reason: "silent",
    remark: remark("log-not-kept", {
      category: "ContainerRegistryLoginEvents",
    }),
  },
]);
