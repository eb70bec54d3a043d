import { rulesCatalogue } from "../app/rules-catalogue.ts";
import { rulesMarkdown, rulesTerminal } from "../report/rules-list.ts";
import { jsonText, type Command } from "./command.ts";
import type { Arguments } from "./arguments.ts";

/** Lists every rule. */
export const rules: Command = (args) =>
  Promise.resolve({ ok: true, value: { output: render(args), exitCode: 0 } });

function render({ format, language }: Arguments): string {
  const catalogue = rulesCatalogue();
  switch (format) {
    case "json":
      return jsonText(catalogue);
    case "markdown":
      return rulesMarkdown(catalogue.rules, language);
    case "text":
      return rulesTerminal(catalogue.rules, language);
  }
}
