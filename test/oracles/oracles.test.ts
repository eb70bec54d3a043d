import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as addressSet from "../../src/model/address-set.ts";
import * as dnsAnswer from "../../src/engine/facts/resolve/dns-answer.ts";
import * as firewallRules from "../../src/engine/firewall-rules.ts";
import * as reach from "../../src/engine/facts/route/reach.ts";
import * as routeSelection from "../../src/engine/route-selection.ts";
import * as securityRules from "../../src/engine/security-rules.ts";
import { addressSetOracle } from "./address-set.ts";
import { dnsAnswerOracle } from "./dns-answer.ts";
import { firewallRulesOracle } from "./firewall-rules.ts";
import { mutant } from "./mutant.ts";
import type { Oracle } from "./oracle.ts";
import { reachOracle } from "./reach.ts";
import { routeSelectionOracle } from "./route-selection.ts";
import { securityRulesOracle } from "./security-rules.ts";

const runs = 10_000;

describe("an evaluator and its oracle", function () {
  this.timeout(300_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "acr-doctor-oracles-"));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  function compare<M>(evaluator: M, oracle: Oracle<M>): void {
    describe(oracle.source, () => {
      it(`agree on ${runs} random cases`, () => {
        oracle.check(evaluator, runs);
      });

      it("are told apart by ten mistakes at the least", () => {
        assert.ok(oracle.mistakes.length >= 10);
      });

      for (const mistake of oracle.mistakes) {
        it(`find out: ${mistake.wrong} for ${mistake.right}`, async () => {
          const wrong = await mutant(oracle.source, mistake, folder);
          assert.throws(() => {
            oracle.check(wrong as M, runs);
          });
        });
      }
    });
  }

  compare(addressSet, addressSetOracle);
  compare(securityRules, securityRulesOracle);
  compare(firewallRules, firewallRulesOracle);
  compare(routeSelection, routeSelectionOracle);
  compare(reach, reachOracle);
  compare(dnsAnswer, dnsAnswerOracle);
});
