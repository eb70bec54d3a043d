import { sameId } from "../model/arm-id.ts";
import type { ErrorText } from "../model/error-text.ts";
import { known, type Table } from "../model/fact.ts";
import type { Consumer, Landscape } from "../model/landscape.ts";
import type { GivenText } from "./diagnose-request.ts";
import { failed, type Outcome } from "./failure.ts";
import { reasonOf } from "./reason.ts";

/** So many failures, and pulls, of one text are evidence; the others say nothing better. */
const mostKept = 20;

/** Adds what texts say to a landscape, each under the name of its source. */
export async function withErrorTexts(
  landscape: Landscape,
  texts: readonly GivenText[],
): Promise<Outcome<Landscape>> {
  const read = await readErrorTexts(texts);
  return read.ok
    ? { ok: true, value: addErrorTexts(landscape, read.value) }
    : read;
}

/** What each text says, in the order in which they were given. */
export async function readErrorTexts(
  texts: readonly GivenText[],
): Promise<Outcome<readonly ReadText[]>> {
  const read: ReadText[] = [];
  for (const given of texts) {
    try {
      read.push({ source: given.source, ...(await readText(given)) });
    } catch (error) {
      return failed("failure.text-unreadable", {
        source: given.source,
        reason: reasonOf(error),
      });
    }
  }
  return { ok: true, value: read };
}

export interface ReadText extends ErrorText {
  readonly source: string;
}

async function readText(given: GivenText): Promise<ErrorText> {
  // The signatures are a bundle of their own: only texts need them.
  const { explainLog, explainText } = await import("./explain-entry.ts");
  const { matches, pulls } =
    "text" in given ? explainText(given.text) : await explainLog(given.chunks);
  return {
    consumerId: given.consumerId ?? null,
    failures: matches.slice(0, mostKept),
    pulls: pulls.slice(-mostKept),
  };
}

export function addErrorTexts(
  landscape: Landscape,
  texts: readonly ReadText[],
): Landscape {
  const table: Record<string, Table<ErrorText>[string]> = {
    ...landscape.errorTexts,
  };
  for (const { source, ...text } of texts) {
    const consumerId = idOf(text.consumerId, landscape.consumers);
    table[freeKey(source, table)] = known(
      { ...text, consumerId },
      source,
      landscape.at,
    );
  }
  return { ...landscape, errorTexts: table };
}

/** The id of the consumer that is meant by its name or its id. */
function idOf(
  asked: string | null,
  consumers: readonly Consumer[],
): string | null {
  const meant = consumers.find(
    ({ id, name }) =>
      asked !== null && (sameId(id, asked) || sameId(name, asked)),
  );
  return (meant?.id ?? asked)?.toLowerCase() ?? null;
}

/** Several texts of one source are numbered. */
function freeKey(source: string, table: Table<ErrorText>): string {
  const key = source.toLowerCase();
  let number = 1;
  let free = key;
  while (free in table) {
    number += 1;
    free = `${key} (${number})`;
  }
  return free;
}
