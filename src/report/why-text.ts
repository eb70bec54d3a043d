import type { Say } from "../messages/text.ts";
import type { Grounds } from "../model/fact.ts";

/** In whole sentences why a fact is not known: first our own, then what others said; undefined where nothing is told. */
export function whyText(
  { remark, detail }: Grounds,
  say: Say,
): string | undefined {
  const sentences = [
    ...(remark === undefined ? [] : [say(`remark.${remark.id}`, remark.args)]),
    ...(detail === undefined ? [] : [detail.replace(/\.?$/, ".")]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(" ");
}
