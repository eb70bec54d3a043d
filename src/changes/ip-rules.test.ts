import assert from "node:assert/strict";
import fc from "fast-check";
import type { NetworkRuleSet } from "../model/arm.ts";
import { addAddresses, newlyAdmitted, removeAddresses } from "./ip-rules.ts";

function rules(...values: string[]): NetworkRuleSet {
  return {
    defaultAction: "Deny",
    ipRules: values.map((value) => ({ action: "Allow", value })),
  };
}

const anyAddress = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom("", "/31", "/30"))
  .map(([last, prefix]) => `203.0.113.${last}${prefix}`);

describe("addAddresses", () => {
  it("keeps every rule, in its order, and appends what is missing", () => {
    const { ruleSet, added } = addAddresses(rules("198.51.100.0/24", "bad"), [
      "203.0.113.4",
      "198.51.100.9",
    ]);
    assert.deepEqual(ruleSet, rules("198.51.100.0/24", "bad", "203.0.113.4"));
    assert.deepEqual(added, ["203.0.113.4"]);
  });

  it("adds an address named twice once", () => {
    const { added } = addAddresses(rules(), ["203.0.113.4", "203.0.113.4/32"]);
    assert.deepEqual(added, ["203.0.113.4"]);
  });

  it("does not add what is no IPv4 address", () => {
    const { added } = addAddresses(rules(), ["2001:db8::1", "Dynamic", ""]);
    assert.deepEqual(added, []);
  });

  it("keeps the rest of the rule set", () => {
    const before = { ...rules(), virtualNetworkRules: [{ id: "/s" }] };
    const { ruleSet } = addAddresses(before, ["203.0.113.4"]);
    assert.deepEqual(ruleSet.virtualNetworkRules, [{ id: "/s" }]);
    assert.equal(ruleSet.defaultAction, "Deny");
  });

  it("is undone by removeAddresses, whatever stood there before", () => {
    fc.assert(
      fc.property(
        fc.array(anyAddress),
        fc.array(anyAddress),
        (before, wanted) => {
          const { ruleSet, added } = addAddresses(rules(...before), wanted);
          assert.deepEqual(
            removeAddresses(ruleSet, added).ruleSet.ipRules?.length,
            before.length,
          );
          assert.deepEqual(addAddresses(ruleSet, wanted).added, []);
        },
      ),
    );
  });
});

describe("removeAddresses", () => {
  it("removes exactly what was added and keeps what others added meanwhile", () => {
    const { ruleSet, removed } = removeAddresses(
      rules("198.51.100.1", "203.0.113.4", "192.0.2.9"),
      ["203.0.113.4", "203.0.113.5"],
    );
    assert.deepEqual(ruleSet, rules("198.51.100.1", "192.0.2.9"));
    assert.deepEqual(removed, ["203.0.113.4"]);
  });

  it("removes one of two equal rules: the other is somebody else's", () => {
    const { ruleSet } = removeAddresses(rules("203.0.113.4", "203.0.113.4"), [
      "203.0.113.4",
    ]);
    assert.deepEqual(ruleSet, rules("203.0.113.4"));
  });
});

describe("newlyAdmitted", () => {
  it("counts addresses, not rules", () => {
    const count = newlyAdmitted(rules("203.0.113.0/30"), ["203.0.113.0/29"]);
    assert.equal(count, 4);
  });
});
