import assert from "node:assert/strict";
import { journeysOf, type FailedRule } from "../../src/engine/journey.ts";
import type { Rule } from "../../src/engine/rule.ts";
import { runRule } from "../../src/engine/run-rule.ts";
import { isMessageId, text } from "../../src/messages/text.ts";
import type { MissingFact } from "../../src/model/diagnosis.ts";
import type { UnknownReason } from "../../src/model/fact.ts";
import type { Remark } from "../../src/model/remark.ts";
import { valueAt } from "../../src/model/pointer.ts";
import type { MessageArgs } from "../../src/model/message-args.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import type { Builder } from "./builder.ts";

/** A landscape and what a rule must say of its first journey. */
export interface RuleCase {
  readonly name: string;
  readonly given: Builder;
  readonly want: Verdict["verdict"];
  /** Of a failure: which of the rule's messages says it, where it has several. */
  readonly wording?: string;
  /** Of a failure: the values of the message that matter. */
  readonly args?: MessageArgs;
  /** Of a failure: what the evidence must hold. */
  readonly evidence?: readonly unknown[];
  /** Of a failure: the addresses that each offer would let in, by the offer's id. */
  readonly offers?: Readonly<Record<string, readonly string[]>>;
  /** Of an unknown verdict: the fact that is missing. */
  readonly fact?: string;
  /** Of an unknown verdict: why it is missing. */
  readonly reason?: UnknownReason;
  /** Of an unknown verdict: what is said of it. */
  readonly remark?: Remark;
  /** What earlier rules could not read. */
  readonly missing?: readonly MissingFact[];
  /** Which rules failed earlier. */
  readonly failed?: readonly FailedRule[];
}

/** Defines one test a case. Every failure must point at values that are there, in a sentence without gaps. */
export function ruleCases(rule: Rule, cases: readonly RuleCase[]): void {
  describe(rule.id, () => {
    for (const one of cases) {
      const { name, given, want, args, evidence, fact, missing, offers } = one;
      it(`${want}: ${name}`, () => {
        const landscape = given.build();
        const [journey] = journeysOf(landscape);
        assert.ok(journey, "the landscape has a consumer");
        const verdict = runRule(
          rule,
          { landscape, journey },
          { missing: missing ?? [], failed: one.failed ?? [] },
        );
        assert.equal(verdict.verdict, want, JSON.stringify(verdict));
        if (verdict.verdict === "unknown") {
          assert.equal(verdict.fact, fact ?? verdict.fact);
          assert.equal(verdict.reason, one.reason ?? verdict.reason);
          assert.deepEqual(verdict.remark, one.remark ?? verdict.remark);
          assertTold(verdict);
        }
        if (verdict.verdict === "fail") {
          assertProven(rule, verdict, landscape);
          assert.equal(verdict.wording, one.wording);
          for (const [name, value] of Object.entries(args ?? {})) {
            assert.deepEqual(verdict.args[name], value, name);
          }
          if (offers) {
            const offered = verdict.offers.map((spec) => [
              spec.id,
              spec.addresses,
            ]);
            assert.deepEqual(Object.fromEntries(offered), offers);
          }
          const values = verdict.evidence.map(({ value }) => value);
          for (const wanted of evidence ?? []) {
            assert.ok(
              values.some((value) => isSame(value, wanted)),
              `evidence ${JSON.stringify(wanted)} in ${JSON.stringify(values)}`,
            );
          }
        }
      });
    }
  });
}

function assertProven(
  rule: Rule,
  { evidence, args, wording }: Extract<Verdict, { verdict: "fail" }>,
  landscape: unknown,
): void {
  assert.notEqual(evidence.length, 0, "a failure has evidence");
  for (const { pointer, value } of evidence) {
    const found = valueAt(landscape, pointer);
    assert.notEqual(found, undefined, `nothing at ${pointer}`);
    assert.deepEqual(value, found, pointer);
  }
  const message = wording === undefined ? "message" : `message.${wording}`;
  for (const part of ["title", message]) {
    const id = `rule.${rule.id}.${part}`;
    assert.ok(isMessageId(id), id);
    const sentence = text(id, { registry: "r", loginServer: "l", ...args });
    assert.doesNotMatch(sentence, /[{}]/, sentence);
  }
}

/** What was read and does not say has a remark; no remark has gaps. */
function assertTold({
  reason,
  remark,
}: Extract<Verdict, { verdict: "unknown" }>): void {
  assert.ok(remark !== undefined || reason !== "silent");
  if (remark) {
    assert.doesNotMatch(
      text(`remark.${remark.id}`, remark.args),
      /[{}]|remark\./,
    );
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
