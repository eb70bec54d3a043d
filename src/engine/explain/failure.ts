import type { CauseClass, Emitter, Symptom } from "../../model/explanation.ts";
import type { Hop } from "../../model/hop.ts";
import { emitterAmong, emitterOf } from "./emitter.ts";
import { namesDataHost } from "./hosts.ts";
import { completed, namedImage, type NamedImage } from "./image.ts";
import type { LogLine } from "./lines.ts";
import { mayMatch } from "./prefilter.ts";
import { remembering } from "./remember.ts";
import { relationOf, type Relation, type Surroundings } from "./relation.ts";
import type { Signature, Standing } from "./signature.ts";
import { statements, type Statement } from "./statements.ts";
import { usual } from "./symptoms.ts";

/** A failure that one message tells of. */
export interface Failure {
  readonly line: number;
  /** 0-based place in the line, and length there. */
  readonly start: number;
  readonly length: number;
  readonly signature: Signature;
  readonly symptom: Symptom;
  readonly standing: Standing;
  readonly hop: Hop | null;
  readonly emitter: Emitter | undefined;
  readonly image: NamedImage;
  readonly clientIp: string | null;
  readonly httpStatus: number | null;
  /** It counts only if nothing else stands in the text. */
  readonly possible: boolean;
  readonly statement: string;
  /** The message and the lines around it. */
  readonly text: string;
}

/** Failures in reaching a registry, whatever host it was. */
const unreached: ReadonlySet<Symptom> = new Set([
  "dns-nxdomain",
  "dns-resolver-failure",
  "tcp-timeout",
  "http-timeout",
  "tls-handshake-timeout",
  "connection-refused",
  "connection-reset",
  "host-unreachable",
  "tls-cert-untrusted",
  "tls-cert-time-invalid",
  "tls-handshake-failed",
  "http-403-forbidden",
]);

/** The caller as the registry saw it, whatever quotes its address got on the way. */
const clientAddress =
  /client with IP\s{1,4}(?:\\{0,4}(?:["'’]|u0027)|&#39;)?([0-9a-f.:]{3,45})/i;

const clientAddressIn = remembering(
  (text: string): string | null => clientAddress.exec(text)?.[1] ?? null,
);

/** The failures that a line tells of, one a message. */
export function failuresIn(
  line: LogLine,
  around: Surroundings,
  manifestRead: boolean,
): Failure[] {
  return statements(line.text).flatMap((statement) => {
    const text = statement.text;
    for (const signature of mayMatch(text)) {
      const match = signature.expression.exec(text);
      const relation = match && relationOf(signature, text, line.shown, around);
      if (match && relation && counts(signature, relation)) {
        return [
          failure(
            { line, around, statement, manifestRead },
            signature,
            relation,
            match,
          ),
        ];
      }
    }
    return [];
  });
}

/** A refused sign-in tells something wherever it was; other failures of other programs tell nothing. */
function counts({ symptom }: Signature, relation: Relation): boolean {
  return relation !== "foreign" || symptom === "entra-token-error";
}

interface Place {
  readonly line: LogLine;
  readonly around: Surroundings;
  readonly statement: Statement;
  readonly manifestRead: boolean;
}

function failure(
  { line, around, statement, manifestRead }: Place,
  signature: Signature,
  relation: Relation,
  match: RegExpExecArray,
): Failure {
  const start = statement.place(match.index);
  const near = [line.shown, ...around.before, ...around.after];
  const meaning = meaningOf(signature, relation, statement.text, manifestRead);
  return {
    line: line.line,
    start: line.start + start,
    length: statement.place(match.index + match[0].length) - start,
    ...meaning,
    emitter:
      emitterOf(line.shown) ??
      emitterAmong(around.before) ??
      emitterAmong(around.after),
    image: near.map(namedImage).reduce(completed, namedImage(statement.text)),
    // A client that fails by itself was seen by nobody: the address nearby is another failure's.
    clientIp:
      meaning.hop === "client"
        ? null
        : (near.map(clientAddressIn).find((found) => found !== null) ?? null),
    httpStatus: statusOf(signature, match[0], statement.text),
    possible: relation === "possible",
    statement: statement.text,
    text: [statement.text, ...near].join("\n"),
  };
}

type Meaning = Pick<Failure, "signature" | "symptom" | "standing" | "hop">;

function meaningOf(
  signature: Signature,
  relation: Relation,
  text: string,
  manifestRead: boolean,
): Meaning {
  const { symptom, standing } = signature;
  if (relation === "foreign") {
    const causes: readonly CauseClass[] = ["unrelated-config-error"];
    return {
      signature: { ...signature, causes },
      symptom,
      standing: "elsewhere",
      hop: null,
    };
  }
  if (relation === "other-registry" && isOfAnyRegistry(signature)) {
    return ofOtherRegistry(signature);
  }
  if (
    unreached.has(symptom) &&
    (namesDataHost(text) || isInTransfer(signature, text, manifestRead))
  ) {
    return {
      signature,
      symptom: "blob-download-failed",
      standing,
      hop: "transfer",
    };
  }
  const hop = signature.hop ?? usual[symptom].hop;
  return { signature, symptom, standing, hop };
}

/** Without a host of its own a network error after the manifest was read is one of a layer. */
function isInTransfer(
  { anyProgram }: Signature,
  text: string,
  manifestRead: boolean,
): boolean {
  return manifestRead && anyProgram === true && !/https?:\/\//.test(text);
}

/** A fault of the client's own is no other registry's, and what is none of this one's stays so. */
function isOfAnyRegistry({ symptom, standing }: Signature): boolean {
  return (
    usual[symptom].hop !== "client" &&
    (standing === "cause" || standing === "consequence")
  );
}

function ofOtherRegistry(signature: Signature): Meaning {
  const causes: readonly CauseClass[] = [
    signature.symptom === "throttled-429"
      ? "docker-hub-rate-limit"
      : "other-registry-fault",
  ];
  return {
    signature: { ...signature, causes },
    symptom: "other-registry-failure",
    standing: "elsewhere",
    hop: null,
  };
}

function statusOf(
  { httpStatus }: Signature,
  matched: string,
  text: string,
): number | null {
  const told =
    /(?:status(?: code)?:?|code:|registry|\]:|HTTP(?:\/[\d.]{1,3})?|response) ([45]\d\d)\b/i.exec(
      matched,
    ) ?? /(?:status(?: code)?:?|code:|: ) ?([45]\d\d) [A-Z]/.exec(text);
  return httpStatus ?? (told === null ? null : Number(told[1]));
}
