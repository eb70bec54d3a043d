import assert from "node:assert/strict";
import { judge } from "../app/judge.ts";
import { facts } from "../engine/facts.ts";
import { text } from "../messages/text.ts";
import type { MissingFact } from "../model/diagnosis.ts";
import { unknownReasons, type Grounds } from "../model/fact.ts";
import { remark } from "../model/remark.ts";
import { landscape } from "../../test/landscapes/builder.ts";
import { loginLog } from "../../test/landscapes/registry-logs.ts";
import { buildView } from "./build-view.ts";
import { toMarkdown } from "./markdown.ts";
import { missingText, missingTexts } from "./missing-view.ts";

const missing = {
  rule: "logs-denied-ips-found",
  fact: "registry.refused-addresses",
  pointer: "/loginLogs/x/value",
};

function said(
  reason: MissingFact["reason"],
  grounds: Grounds = {},
): readonly string[] {
  return missingTexts([{ ...missing, reason, ...grounds }], text);
}

describe("what could not be looked at", () => {
  it("was read and does not say, which is no failure", () => {
    assert.deepEqual(said("silent", { remark: remark("no-sign-in-logged") }), [
      "The registry's log holds no sign-in of the last day. Not checked: Refusals in the log",
    ]);
  });

  it("could not be read, for a reason in others' words or in ours", () => {
    assert.deepEqual(said("failed", { detail: "ETIMEDOUT" }), [
      "Could not read the addresses that the registry refused: ETIMEDOUT. Not checked: Refusals in the log",
    ]);
    assert.deepEqual(
      said("failed", { remark: remark("deleted-or-hidden"), detail: "Gone." }),
      [
        "Could not read the addresses that the registry refused: It was deleted in the meantime, or it is hidden. Gone. Not checked: Refusals in the log",
      ],
    );
  });

  it("was refused for want of a right", () => {
    assert.deepEqual(said("denied", { action: "a/read", detail: "No." }), [
      "Your account lacks a/read. Not checked: Refusals in the log",
    ]);
  });

  it("was not asked", () => {
    assert.deepEqual(said("not-asked", { remark: remark("nobody-signs-in") }), [
      "Not looked up: The pull is made without a sign-in. Not checked: Refusals in the log",
    ]);
  });

  it("is said in whole sentences that show no fact's internal name", () => {
    const grounds: readonly Grounds[] = [
      {},
      { remark: remark("nobody-signs-in") },
      { detail: "ETIMEDOUT" },
      { action: "a/read" },
    ];
    for (const fact of Object.keys(facts)) {
      for (const reason of [...unknownReasons, "contradicted" as const]) {
        for (const each of grounds) {
          const sentence = missingText(
            { ...missing, fact, reason, ...each },
            text,
          );
          assert.match(sentence, /^[A-Z][^{}]*\.$/);
          assert.doesNotMatch(sentence, /\b(fact|remark|report)\./);
          assert.ok(!fact.includes(".") || !sentence.includes(fact), sentence);
        }
      }
    }
  });

  it("is told by a report without the names of facts", () => {
    const app = landscape().registry().webApp();
    const quiet = loginLog(app, { denied: [], logins: 0 }).build();
    const report = toMarkdown(buildView(judge(quiet), quiet));
    assert.ok(
      report.includes(
        "- The registry's log holds no sign-in of the last day. Not",
      ),
    );
    const shown = Object.keys(facts).filter(
      (fact) => fact.includes(".") && report.includes(fact),
    );
    assert.deepEqual(shown, []);
  });
});
