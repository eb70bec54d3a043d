import type { Language } from "../messages/language.ts";
import { text } from "../messages/text.ts";
import { code, escaped, table } from "./markdown-text.ts";
import { blocksText } from "./terminal.ts";

/** A rule of the catalogue, as a list shows it. */
export interface ListedRule {
  readonly id: string;
  readonly hop: string | null;
  readonly severity: string;
  readonly needs: readonly string[];
  readonly repairs: readonly string[];
}

/** The catalogue, a table for each hop. */
export function rulesTerminal(
  rules: readonly ListedRule[],
  language: Language,
): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const severityWidth = Math.max(...rules.map((rule) => rule.severity.length));
  return blocksText(
    byHop(rules).map(([hop, members]) => [
      hopName(hop, language),
      ...members.map(
        ({ id, severity }) =>
          `  ${id.padEnd(width)}  ${severity.padEnd(severityWidth)}  ${titleOf(id, language)}`,
      ),
    ]),
  );
}

export function rulesMarkdown(
  rules: readonly ListedRule[],
  language: Language,
): string {
  const say = (id: string): string => text(`rules-list.${id}`, {}, language);
  const header = ["id", "hop", "severity", "title", "needs", "repairs"];
  const rows = rules.map((rule) => [
    code(rule.id),
    rule.hop ?? "-",
    rule.severity,
    escaped(titleOf(rule.id, language)),
    rule.needs.map(code).join(" "),
    rule.repairs.map(code).join(" ") || "-",
  ]);
  return `${table(header.map(say), rows)}\n`;
}

function byHop(
  rules: readonly ListedRule[],
): [string | null, readonly ListedRule[]][] {
  const groups = new Map<string | null, ListedRule[]>();
  for (const rule of rules) {
    groups.set(rule.hop, [...(groups.get(rule.hop) ?? []), rule]);
  }
  return [...groups];
}

function hopName(hop: string | null, language: Language): string {
  return hop === null
    ? text("report.no-hop", {}, language)
    : text(`hop.${hop}`, {}, language);
}

function titleOf(id: string, language: Language): string {
  return text(`rule.${id}.title`, {}, language);
}
