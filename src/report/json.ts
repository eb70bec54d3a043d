import { docUrl } from "../model/doc-url.ts";
import type { Diagnosis, JourneyResult } from "../model/diagnosis.ts";
import type { Language } from "../messages/language.ts";
import { text, type Say } from "../messages/text.ts";
import { findingMessage, noteSentence } from "./finding-message.ts";
import { missingText } from "./missing-view.ts";

/** `acr-doctor/diagnosis/1`: stable and versioned; other tools rely on it. */
export function diagnosisJson(
  diagnosis: Diagnosis,
  language: Language = "en",
): object {
  const say: Say = (id, args) => text(id, args, language);
  const { cloud, registry, at, verdict, journeys, findings, changes } =
    diagnosis;
  const { privateNames } = diagnosis;
  return {
    schema: "acr-doctor/diagnosis/1",
    cloud: cloud.name,
    ...redirection(diagnosis),
    registry,
    at,
    verdict,
    journeys: journeys.map((journey) => journeyJson(journey, diagnosis, say)),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      hop: finding.hop,
      message: findingMessage(finding, diagnosis, say),
      evidence: finding.evidence,
      journeys: finding.journeys,
      help: docUrl(cloud, finding.doc),
      changes: finding.changes,
      ...(finding.commands === undefined ? {} : { az: finding.commands }),
    })),
    ...(privateNames === null ? {} : { privateNames }),
    changes: changes.map((change) => ({
      id: change.id,
      kind: change.kind,
      title: say(change.title.message, change.title.args),
      risk: say(change.risk.message, change.risk.args),
      opens: change.opens,
      permission: change.permission,
      obstacles: change.obstacles.map(({ message, args, certain }) => ({
        message: say(message, args),
        certain,
      })),
      predicted: change.predicted,
      az: change.az,
      requests: change.requests.map(({ method, path, body }) => ({
        method,
        url: `${cloud.resourceManager}${path}`,
        ...(body === undefined ? {} : { body }),
      })),
    })),
  };
}

/** A cloud file may send probes elsewhere; a report says so. */
function redirection({ cloud }: Diagnosis): object {
  return {
    ...(cloud.resolver === undefined ? {} : { resolver: cloud.resolver }),
    ...(cloud.port === undefined ? {} : { port: cloud.port }),
  };
}

function journeyJson(
  journey: JourneyResult,
  diagnosis: Diagnosis,
  say: Say,
): object {
  const {
    consumer,
    image,
    verdict,
    stoppedAt,
    proof,
    hops,
    causes,
    unknown,
    rights,
    texts,
    notes,
  } = journey;
  return {
    consumer: { kind: consumer.kind, id: consumer.id, name: consumer.name },
    image,
    verdict,
    stoppedAt,
    proof,
    hops,
    causes,
    unknown: unknown.map((missing) => ({
      ...missing,
      message: missingText(missing, say),
    })),
    ...(rights && { rights }),
    ...(texts.length === 0 ? {} : { texts }),
    ...(notes.length === 0
      ? {}
      : {
          notes: notes.map((note) => ({
            id: note.id,
            message: noteSentence(note, diagnosis, say),
            evidence: note.evidence,
          })),
        }),
  };
}
