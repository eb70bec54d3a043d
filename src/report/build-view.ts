import { docUrl } from "../model/doc-url.ts";
import type {
  CallerRights,
  Diagnosis,
  Finding,
  JourneyResult,
} from "../model/diagnosis.ts";
import { valueOf } from "../model/fact.ts";
import { isIdle } from "../model/idle.ts";
import type { Landscape } from "../model/landscape.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { Language } from "../messages/language.ts";
import { text, type Say } from "../messages/text.ts";
import { buildChange } from "./change-view.ts";
import { dockerText } from "./docker-text.ts";
import { evidenceView } from "./evidence-view.ts";
import { findingMessage, noteSentence } from "./finding-message.ts";
import { hopView } from "./hop-view.ts";
import { missingTexts } from "./missing-view.ts";
import { namesView } from "./names-view.ts";
import { idleTexts, textSentence } from "./text-view.ts";
import type {
  FindingView,
  JourneyView,
  LabelledText,
  ReportLabel,
  ReportView,
} from "./view.ts";

/** Turns a diagnosis into sentences. The same diagnosis and language give the same view. */
export function buildView(
  diagnosis: Diagnosis,
  landscape: Landscape,
  language: Language = "en",
): ReportView {
  const say = (id: string, args?: MessageArgs): string =>
    text(id, args, language);
  return {
    language,
    title: diagnosis.registry.loginServer,
    facts: factsOf(diagnosis, landscape, say),
    verdict: diagnosis.verdict,
    summary: summary(diagnosis, say),
    at: diagnosis.at,
    journeys: diagnosis.journeys.map((journey, index) =>
      journeyView(journey, index, diagnosis, say),
    ),
    findings: diagnosis.findings.map((finding) =>
      findingView(finding, diagnosis, say),
    ),
    privateNames:
      diagnosis.privateNames && namesView(diagnosis.privateNames, say),
    changes: diagnosis.changes.map((change) =>
      buildChange(change, diagnosis.journeys, say),
    ),
    labels: Object.fromEntries(
      labels.map((label) => [label, say(`label.${label}`)]),
    ) as Record<ReportLabel, string>,
  };
}

const labels: readonly ReportLabel[] = [
  "journeys",
  "findings",
  "evidence",
  "checked",
  "couldNotLook",
  "texts",
  "notes",
  "nothingFound",
  "privateNames",
  "host",
  "privateEndpoint",
  "expected",
  "answers",
  "repairs",
  "opens",
  "permission",
  "risk",
  "az",
  "commands",
  "help",
  "apply",
  "preview",
  "copyAz",
  "copyCommands",
  "before",
  "after",
  "stale",
  "showInDocument",
  "causes",
  "image",
  "unknownImage",
];

function factsOf(
  diagnosis: Diagnosis,
  landscape: Landscape,
  say: Say,
): LabelledText[] {
  const { cloud } = diagnosis;
  const machine = valueOf(landscape.probes.machine);
  const facts: LabelledText[] = [
    { label: say("report.fact.cloud"), text: cloud.name },
    {
      label: say("report.fact.machine"),
      text: machine?.name ?? say("report.no-probes"),
    },
    { label: say("report.fact.at"), text: diagnosis.at },
  ];
  const proxy = machine?.proxy;
  const docker = dockerText(landscape, say);
  const redirected = [cloud.resolver, cloud.port].filter(
    (part) => part !== undefined,
  );
  const idle = idleTexts(diagnosis, landscape);
  return [
    ...facts,
    ...(proxy === undefined
      ? []
      : [{ label: say("report.fact.proxy"), text: proxy }]),
    ...(docker === undefined
      ? []
      : [{ label: say("report.fact.docker"), text: docker }]),
    ...(redirected.length === 0
      ? []
      : [{ label: say("report.fact.resolver"), text: redirected.join(", ") }]),
    ...(idle.length === 0
      ? []
      : [{ label: say("report.fact.idle-texts"), text: idle.join(", ") }]),
  ];
}

function summary({ journeys, verdict }: Diagnosis, say: Say): string {
  if (journeys.length === 0) {
    return say("report.summary.nobody");
  }
  const count = (of: JourneyResult["verdict"]): number =>
    journeys.filter((journey) => journey.verdict === of).length;
  return say(`report.summary.${verdict}`, {
    blocked: count("blocked"),
    unknown: count("unknown"),
    total: journeys.length,
  });
}

function journeyView(
  journey: JourneyResult,
  index: number,
  diagnosis: Diagnosis,
  say: Say,
): JourneyView {
  const { findings } = diagnosis;
  const mine = findings.flatMap((finding, at) =>
    finding.journeys.includes(index) ? at : [],
  );
  const rank = (at: number): number => {
    const cause = journey.causes.indexOf(findings[at]?.rule ?? "");
    return cause === -1 ? journey.causes.length : cause;
  };
  return {
    index,
    consumerId: journey.consumer.id,
    consumer: journey.consumer.name,
    kind: say(`kind.${journey.consumer.kind}`),
    image: journey.image,
    verdict: journey.verdict,
    sentence: sentence(journey, say),
    proof: journey.verdict === "passes" ? proofOf(journey, say) : "",
    rights: journey.rights ? rightsText(journey.rights, say) : "",
    hops: journey.hops.map((state) => hopView(state, say)),
    findings: mine.sort((a, b) => rank(a) - rank(b) || a - b),
    checked: journey.passed.map((rule) => say(`rule.${rule}.title`)),
    couldNotLook: missingTexts(journey.unknown, say),
    texts: journey.texts.map((told) => textSentence(told, say)),
    notes: journey.notes.map((note) => noteSentence(note, diagnosis, say)),
  };
}

function sentence(journey: JourneyResult, say: Say): string {
  const { verdict, stoppedAt } = journey;
  return isIdle(journey)
    ? say("report.sentence.idle")
    : say(`report.sentence.${verdict}`, {
        hop: stoppedAt ? say(`hop.${stoppedAt}`) : "",
      });
}

function proofOf({ proof, texts }: JourneyResult, say: Say): string {
  const isLogged = texts.some(
    ({ outcome, stance }) => outcome === "pulled" && stance === "confirms",
  );
  return isLogged ? say("report.proof.logged") : say(`report.proof.${proof}`);
}

function rightsText({ granted, refused }: CallerRights, say: Say): string {
  const words = (rights: CallerRights["granted"]): string[] =>
    rights.map((right) => say(`right.${right}`));
  const how =
    refused.length === 0 ? "all" : granted.length === 0 ? "none" : "some";
  return say(`report.rights.${how}`, {
    granted: words(granted),
    refused: words(refused),
  });
}

function findingView(
  finding: Finding,
  diagnosis: Diagnosis,
  say: Say,
): FindingView {
  return {
    rule: finding.rule,
    severity: finding.severity,
    severityText: say(`severity.${finding.severity}`),
    hopText: finding.hop ? say(`hop.${finding.hop}`) : say("report.no-hop"),
    title: say(`rule.${finding.rule}.title`),
    message: findingMessage(finding, diagnosis, say),
    evidence: finding.evidence.map(evidenceView),
    help: docUrl(diagnosis.cloud, finding.doc),
    changes: finding.changes,
    commands: finding.commands ?? "",
    journeys: finding.journeys,
  };
}
