import type { Language } from "../messages/language.ts";
import { text, type Say } from "../messages/text.ts";
import type { Fact, Table, Unknown } from "../model/fact.ts";
import { pointer } from "../model/pointer.ts";
import type { JsonWriter } from "./json-writer.ts";
import { whyText } from "./why-text.ts";

export interface FactWriter {
  /** The value of a fact, or a comment that says why it is not known. */
  fact(name: string, fact: Fact<unknown>, at: string): void;
  /** A whole table in the order of its keys; nothing when it is empty. */
  table(name: string, table: Table<unknown>, at: string): void;
}

/** Writes facts of a landscape and notes where they stand, under their pointers. */
export function factWriter(writer: JsonWriter, language: Language): FactWriter {
  const fact: FactWriter["fact"] = (name, found, at) => {
    writer.locate(at, () => {
      if (found.known) {
        writer.value(name, found.value, at + pointer("value"));
      } else {
        writer.comment(unknownText(name, found, language));
      }
    });
  };
  return {
    fact,
    table: (name, table, at) => {
      const entries = Object.entries(table).sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      if (entries.length === 0) {
        return;
      }
      writer.object(name, () => {
        for (const [key, found] of entries) {
          fact(key, found, at + pointer(key));
        }
      });
    },
  };
}

function unknownText(
  name: string,
  unknown: Unknown,
  language: Language,
): string {
  const say: Say = (id, args) => text(id, args, language);
  const { reason, action } = unknown;
  const why = action ?? whyText(unknown, say);
  return why === undefined
    ? say(`document.unknown.${reason}`, { name })
    : say(`document.unknown.${reason}.because`, { name, why });
}
