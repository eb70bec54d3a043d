import assert from "node:assert/strict";
import {
  diagnoseRegistry,
  type DiagnoseResult,
} from "../../src/app/diagnose.ts";
import { text as say } from "../../src/messages/text.ts";
import { buildView } from "../../src/report/build-view.ts";
import { toMarkdown } from "../../src/report/markdown.ts";
import { toTerminal } from "../../src/report/terminal.ts";
import { startProxy } from "../network/forward-proxy.ts";
import { contosoChinaFile, contosoFile } from "../sandbox/tenants/contoso.ts";
import { cloudOf, journeyOf } from "./contoso-journeys.ts";
import { knownCases, type KnownCase } from "./known-cases.ts";
import { freeRun, startLocalAzure, type LocalAzure } from "./local-azure.ts";

async function diagnose(
  azure: LocalAzure,
  { registry, consumer, image, text, proxy: conduct }: KnownCase,
): Promise<DiagnoseResult> {
  const cloud = azure.cloud(cloudOf(registry));
  const proxy =
    conduct &&
    (await startProxy({ upstream: cloud.port ?? 0, conduct: () => conduct }));
  const outcome = await diagnoseRegistry(
    {
      cloud,
      registry,
      probes: true,
      consumers: [consumer],
      ...(image !== undefined && { image }),
      ...(text !== undefined && {
        texts: [{ source: "clipboard", text, consumerId: consumer }],
      }),
    },
    {
      ...azure.host,
      ...(proxy && { proxy: { proxy: proxy.address, noProxy: [] } }),
    },
    freeRun(),
  );
  await proxy?.stop();
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

/** What the diagnosis says of the case, and every report with it. */
function assertFound(
  known: KnownCase,
  { diagnosis, landscape }: DiagnoseResult,
): void {
  const journey = journeyOf(diagnosis, known.consumer);
  assert.equal(journey.verdict, known.verdict, JSON.stringify(journey.causes));
  assert.equal(journey.causes[0] ?? null, known.root);

  const found = diagnosis.findings.map(({ rule }) => rule);
  const wanted = [...(known.root ? [known.root] : []), ...(known.also ?? [])];
  for (const rule of wanted) {
    assert.ok(found.includes(rule), `${rule} in ${found.join(", ")}`);
  }
  for (const rule of known.hidden ?? []) {
    assert.ok(!found.includes(rule), rule);
  }
  if (known.offers) {
    const root = diagnosis.findings.find(({ rule }) => rule === known.root);
    const [first] = root?.changes ?? [];
    const offered = diagnosis.changes.find(({ id }) => id === first);
    assert.deepEqual(offered?.spec.addresses ?? [], known.offers);
  }

  const view = buildView(diagnosis, landscape, "en");
  for (const report of [toMarkdown(view), toTerminal(view)]) {
    for (const rule of wanted) {
      assert.ok(report.includes(say(`rule.${rule}.title`, {})), rule);
    }
  }
}

describe("a situation of the field, through collectors, engine and report", function () {
  this.timeout(60_000);
  let azure: LocalAzure;

  before(async () => {
    azure = await startLocalAzure([contosoFile, contosoChinaFile]);
  });

  afterEach(() => {
    azure.sandbox.reload(contosoFile);
    azure.sandbox.reload(contosoChinaFile);
  });

  after(() => azure.stop());

  for (const known of knownCases) {
    it(`${known.situation}: ${known.root ?? known.verdict}`, async () => {
      if (known.edit) {
        azure.sandbox.edit(known.edit, cloudOf(known.registry));
      }
      assertFound(known, await diagnose(azure, known));
    });
  }

  it("a company's certificate before the registry: client-tls-untrusted-ca", async () => {
    const trusted = process.env.NODE_EXTRA_CA_CERTS;
    delete process.env.NODE_EXTRA_CA_CERTS;
    try {
      const known: KnownCase = {
        situation: "the authority of the certificate is not trusted here",
        registry: "contosotools",
        consumer: "machine",
        verdict: "blocked",
        root: "client-tls-untrusted-ca",
      };
      assertFound(known, await diagnose(azure, known));
    } finally {
      process.env.NODE_EXTRA_CA_CERTS = trusted;
    }
  });
});
