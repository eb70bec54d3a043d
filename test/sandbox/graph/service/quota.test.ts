import assert from "node:assert/strict";

import { answer } from "./answer.ts";
import { createQuota, documentedQuota } from "./quota.ts";

const start = Date.UTC(2026, 2, 1);

function later(seconds: number): Date {
  return new Date(start + seconds * 1000);
}

describe("the quota of Resource Graph", () => {
  it("is 15 queries in 5 seconds for each caller", () => {
    const quotaOf = createQuota(documentedQuota);
    const left = Array.from(
      { length: 16 },
      (_, index) => quotaOf("ann", later(index / 10)).remaining,
    );
    assert.deepEqual(
      left,
      [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0],
    );
    assert.equal(quotaOf("ann", later(4)).allowed, false);
    assert.equal(quotaOf("ben", later(4)).allowed, true);
    assert.equal(quotaOf("ann", later(5)).allowed, true);
  });

  it("is told in headers, and when it is used up with status 429", () => {
    const quotaOf = createQuota({ queries: 1, seconds: 5 });
    const ask = (seconds: number) =>
      answer(
        { query: "resources | count" },
        {
          tables: { resources: [] },
          now: later(seconds),
          quota: quotaOf("ann", later(seconds)),
        },
      );
    const first = ask(0);
    assert.equal(first.status, 200);
    assert.equal(first.headers["x-ms-user-quota-remaining"], "0");
    const second = ask(1.5);
    assert.equal(second.status, 429);
    assert.equal(second.headers["x-ms-user-quota-resets-after"], "00:00:04");
    assert.equal(second.headers["retry-after"], "4");
    assert.match(JSON.stringify(second.body), /"code":"RateLimiting"/);
    assert.equal(ask(5).status, 200);
  });
});
