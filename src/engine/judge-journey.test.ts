import assert from "node:assert/strict";
import { publicCloud } from "../model/cloud.ts";
import { known, unknown, type Fact } from "../model/fact.ts";
import { emptyLandscape, type Landscape } from "../model/landscape.ts";
import type { DnsAnswer, HttpAnswer } from "../model/probe.ts";
import type { Registry } from "../model/arm.ts";
import { parseImage } from "../model/image-reference.ts";
import type { Journey, JourneyContext } from "./journey.ts";
import { judgeJourney } from "./judge-journey.ts";
import { fail, pass, rule, type Rule } from "./rule.ts";

const at = "2026-01-01T00:00:00.000Z";
const consumer = {
  kind: "web-app",
  id: "/web",
  name: "web",
  images: [],
  because: "image",
} as const;

const registry: Registry = {
  id: "/r",
  name: "r",
  properties: { loginServer: "r.azurecr.io" },
};

function landscape(
  facts: { registry?: Fact<Registry>; dns?: Fact<DnsAnswer> } = {},
): Landscape {
  const empty = emptyLandscape({
    cloud: publicCloud,
    at,
    registryId: "/r",
    loginServer: "r.azurecr.io",
  });
  return {
    ...empty,
    registries: { "/r": facts.registry ?? known(registry, "ARM", at) },
    probes: {
      ...empty.probes,
      dns: facts.dns === undefined ? {} : { "r.azurecr.io": facts.dns },
    },
  };
}

const common = { needs: [], repairs: [], doc: "L:x" } as const;

function always(
  verdict: "pass" | "fail",
  of: Pick<Rule, "id" | "hop"> & Partial<Rule>,
): Rule {
  return rule({
    ...common,
    severity: "error",
    ...of,
    judge: () => (verdict === "pass" ? pass() : fail({ evidence: [] })),
  });
}

const readsRegistry = rule({
  ...common,
  id: "reads-registry",
  hop: "authorize",
  severity: "error",
  needs: ["registry"],
  judge: ({ know }) => {
    know("registry");
    return pass();
  },
});

const readsDns = rule({
  ...common,
  id: "reads-dns",
  hop: "resolve",
  severity: "error",
  needs: ["probe.dns"],
  judge: ({ know }) => {
    know("probe.dns");
    return pass();
  },
});

/** A rule for each hop that no pull gets around: without one nothing is green. */
const usual = [
  always("pass", { id: "usual-gate", hop: "admit" }),
  always("pass", { id: "usual-role", hop: "authorize" }),
];

function journeyIn(of: Landscape): JourneyContext {
  return { landscape: of, journey: { consumer, image: null } };
}

function run(rules: readonly Rule[], of: Landscape = landscape()) {
  return judgeJourney(journeyIn(of), [...rules, ...usual]).result;
}

function hop(result: ReturnType<typeof run>, name: string): string | undefined {
  return result.hops.find((state) => state.hop === name)?.verdict;
}

describe("a journey", () => {
  it("passes when every hop passes or has nothing to check", () => {
    const result = run([]);
    assert.equal(result.verdict, "passes");
    assert.equal(hop(result, "admit"), "pass");
    assert.equal(hop(result, "client"), "not-applicable");
    assert.deepEqual(result.passed, ["usual-gate", "usual-role"]);
  });

  it("is not green where no rule can judge the gate or the right", () => {
    for (const rules of [[], usual.slice(0, 1), usual.slice(1)]) {
      const { result } = judgeJourney(journeyIn(landscape()), rules);
      assert.equal(result.verdict, "unknown");
    }
  });

  it("stops at the first hop that fails; what comes after was not reached", () => {
    const result = run([
      always("pass", { id: "tag", hop: "image" }),
      always("fail", { id: "role", hop: "authorize" }),
      always("pass", { id: "name", hop: "resolve" }),
      always("fail", { id: "gate", hop: "admit" }),
    ]);
    assert.equal(result.verdict, "blocked");
    assert.equal(result.stoppedAt, "admit");
    assert.equal(hop(result, "resolve"), "pass");
    assert.equal(hop(result, "image"), "not-reached");
    assert.equal(hop(result, "authorize"), "fail");
  });

  it("ranks causes by hop, then by the order of the rules", () => {
    const result = run([
      always("fail", { id: "role", hop: "authorize" }),
      always("fail", { id: "gate-1", hop: "admit" }),
      always("fail", { id: "gate-2", hop: "admit" }),
    ]);
    assert.deepEqual(result.causes, ["gate-1", "gate-2", "role"]);
  });

  it("is not stopped by a warning or by a rule of no hop", () => {
    const result = run([
      always("fail", { id: "w", hop: "admit", severity: "warning" }),
      always("fail", { id: "m", hop: null }),
    ]);
    assert.equal(result.verdict, "passes");
    assert.deepEqual(result.causes, []);
  });

  it("leaves out what is only a consequence, and does not stop there", () => {
    const result = run([
      always("fail", { id: "symptom", hop: "resolve" }),
      always("fail", { id: "root", hop: "admit", hides: ["symptom"] }),
    ]);
    assert.deepEqual(result.causes, ["root"]);
    assert.equal(result.stoppedAt, "admit");
    assert.equal(hop(result, "resolve"), "not-applicable");
  });

  it("does not hide anything when the root cause passes", () => {
    const result = run([
      always("fail", { id: "symptom", hop: "resolve" }),
      always("pass", { id: "root", hop: "admit", hides: ["symptom"] }),
    ]);
    assert.deepEqual(result.causes, ["symptom"]);
  });
});

describe("a fact that is not known", () => {
  const denied = unknown("denied", "ARM", { action: "registries/read" });

  it("makes hop and journey unknown, and is named with its reason", () => {
    const result = run([readsRegistry], landscape({ registry: denied }));
    assert.equal(result.verdict, "unknown");
    assert.equal(hop(result, "authorize"), "unknown");
    assert.deepEqual(result.unknown, [
      {
        rule: "reads-registry",
        fact: "registry",
        pointer: "/registries/~1r/value",
        reason: "denied",
        action: "registries/read",
      },
    ]);
  });

  it("does not unblock a journey that stops for another reason", () => {
    const result = run(
      [readsRegistry, always("fail", { id: "gate", hop: "admit" })],
      landscape({ registry: denied }),
    );
    assert.equal(result.verdict, "blocked");
  });

  it("of Azure that nobody asked for makes the journey unknown: a collector forgot it", () => {
    const result = run(
      [readsRegistry],
      landscape({ registry: unknown("not-asked", "x") }),
    );
    assert.equal(result.verdict, "unknown");
  });

  it("of a probe that was switched off does not", () => {
    const result = run([readsDns]);
    assert.equal(result.verdict, "passes");
    assert.equal(hop(result, "resolve"), "not-asked");
  });

  it("of a probe that was switched off does, where only it can tell whether the gate opens", () => {
    const { result } = judgeJourney(journeyIn(landscape()), [
      { ...readsDns, hop: "admit" },
      ...usual.slice(1),
    ]);
    assert.equal(hop(result, "admit"), "not-asked");
    assert.equal(result.verdict, "unknown");
  });

  it("of a probe that failed does", () => {
    const result = run([readsDns], landscape({ dns: unknown("failed", "x") }));
    assert.equal(result.verdict, "unknown");
  });

  it("explains an undecided journey by the warnings of the hop in doubt", () => {
    const warns = always("fail", {
      id: "why",
      hop: "authorize",
      severity: "warning",
    });
    const elsewhere = always("fail", {
      id: "other",
      hop: "admit",
      severity: "warning",
    });
    const result = run(
      [readsRegistry, warns, elsewhere],
      landscape({ registry: denied }),
    );
    assert.deepEqual(result.causes, ["why"]);
  });
});

describe("a rule", () => {
  it("does not apply to other kinds of consumer", () => {
    const result = run([
      always("fail", { id: "a", hop: "admit", consumers: ["aks-cluster"] }),
    ]);
    assert.equal(result.verdict, "passes");
    assert.ok(!result.passed.includes("a"));
  });

  it("points at what it saw", () => {
    const sees = rule({
      ...common,
      id: "sees",
      hop: "admit",
      severity: "error",
      needs: ["registry"],
      judge: ({ evidence }) =>
        fail({ evidence: [evidence("registry", "properties", "loginServer")] }),
    });
    const { failures } = judgeJourney(journeyIn(landscape()), [sees]);
    assert.deepEqual(failures[0]?.evidence, [
      {
        pointer: "/registries/~1r/value/properties/loginServer",
        value: "r.azurecr.io",
      },
    ]);
  });

  it("that breaks is not taken for one that could not look", () => {
    const breaks = rule({
      ...common,
      id: "breaks",
      hop: "admit",
      severity: "error",
      judge: () => {
        throw new TypeError("a defect");
      },
    });
    assert.throws(() => run([breaks]), /a defect/);
  });
});

describe("a journey of this machine", () => {
  const machine = { ...consumer, kind: "machine" } as const;
  const image = parseImage("r.azurecr.io/shop:1");
  const key = "r.azurecr.io/shop:1";
  const seen = (answered: number): Landscape => {
    const from = landscape();
    const manifest = { status: 200, platforms: [] };
    const blob = { status: 307, host: "x.blob.core.windows.net", answered };
    return {
      ...from,
      probes: {
        ...from.probes,
        manifests: { [key]: known(manifest, key, at) },
        blobs: { [key]: known(blob, key, at) },
      },
    };
  };
  const proof = (of: Landscape, journey: Journey, rules = usual) =>
    judgeJourney({ landscape: of, journey }, rules).result.proof;

  it("is observed when it passes and the first byte of a layer came", () => {
    assert.ok(image);
    const own = { consumer: machine, image };
    assert.equal(proof(seen(206), own), "observed");
    assert.equal(proof(seen(403), own), "configured");
    assert.equal(proof(landscape(), own), "configured");
    assert.equal(proof(seen(206), { consumer, image }), "configured");
    const gate = always("fail", { id: "gate", hop: "admit" });
    assert.equal(proof(seen(206), own, [gate]), "configured");
  });

  it("names the refused requests that a failure rests on, each once", () => {
    const from = landscape();
    const key = "r.azurecr.io";
    const refusal: HttpAnswer = {
      status: 403,
      from: "registry",
      correlationId: "id-1",
    };
    const of = {
      ...from,
      probes: {
        ...from.probes,
        challenge: { [key]: known(refusal, key, at) },
      },
    };
    const row = `/probes/challenge/${key}/value`;
    const evidence = ["/status", "/from"].map((part) => ({
      pointer: row + part,
      value: "",
    }));
    const refused = rule({
      ...common,
      id: "refused",
      hop: "admit",
      severity: "error",
      judge: () => fail({ evidence }),
    });
    const judge = (inside: Landscape) =>
      judgeJourney({ landscape: inside, journey: { consumer, image: null } }, [
        refused,
      ]).failures[0]?.evidence;
    const id = { pointer: `${row}/correlationId`, value: "id-1" };
    assert.deepEqual(judge(of), [...evidence, id]);
    assert.deepEqual(judge(from), evidence);
  });
});
