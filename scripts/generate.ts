import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import type { Rule } from "../src/engine/rule.ts";
import { text } from "../src/messages/text.ts";
import { ruleFolders, type RuleFolder } from "./rule-folders.ts";

/** Writes the index of rules, the lines that repair them and their table, or with `--check` says which of them is out of date. */
const root = join(import.meta.dirname, "..");

interface LoadedRule extends RuleFolder {
  readonly rule: Rule;
}

async function load(folder: RuleFolder): Promise<LoadedRule> {
  const file = join(root, "src/rules", folder.path, "rule.ts");
  const module = (await import(file)) as { readonly default: Rule };
  return { ...folder, rule: module.default };
}

/** Hops in the order of a pull; within a hop rules that hide others come first, then by id. */
function inOrder(rules: readonly LoadedRule[]): LoadedRule[] {
  const hiding = ({ rule }: LoadedRule): number => rule.hides?.length ?? 0;
  return [...rules].sort(
    (a, b) =>
      a.hopIndex - b.hopIndex ||
      hiding(b) - hiding(a) ||
      (a.id < b.id ? -1 : 1),
  );
}

function index(rules: readonly LoadedRule[]): string {
  const name = ({ id }: LoadedRule): string =>
    id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    "// Written by scripts/generate.ts.",
    'import type { Rule } from "../engine/rule.ts";',
    ...rules.map(
      (each) => `import ${name(each)} from "./${each.path}/rule.ts";`,
    ),
    "",
    "/** Every rule: by hop, in the order in which they are shown. */",
    "export const rules: readonly Rule[] = [",
    ...rules.map((each) => `  ${name(each)},`),
    "];",
  ].join("\n");
}

function table(rules: readonly LoadedRule[]): string {
  const list = (items: readonly string[]): string =>
    items.map((item) => `\`${item}\``).join(" ") || "-";
  return [
    "# Rules",
    "",
    "What ACR Doctor checks. Written by `scripts/generate.ts`; each rule's page explains how it is found and repaired.",
    "",
    "| rule | hop | severity | what is checked | facts | repairs |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rules.map(({ id, path, hop, rule }) =>
      [
        "",
        `[\`${id}\`](../src/rules/${path}/rule.md)`,
        hop,
        rule.severity,
        text(`rule.${id}.title`),
        list(rule.needs),
        list(rule.repairs),
        "",
      ]
        .join(" | ")
        .trim(),
    ),
  ].join("\n");
}

/** The shell lines of a help page's chapter about the repair. */
async function remedyOf({ path }: LoadedRule): Promise<string> {
  const page = await readFile(join(root, "src/rules", path, "rule.md"), "utf8");
  const [, chapter = ""] = /^## Repair$(.*?)(?=^## )/ms.exec(page) ?? [];
  return [...chapter.matchAll(/^```sh\n(.*?)^```$/gms)]
    .map(([, lines = ""]) => lines.trimEnd())
    .join("\n");
}

async function remedies(rules: readonly LoadedRule[]): Promise<string> {
  const lines = await Promise.all(
    rules.map(async (each) => [each.id, await remedyOf(each)] as const),
  );
  return [
    "// Written by scripts/generate.ts.",
    "",
    "/** The shell lines with which each rule's help page repairs it, by the rule's id; names stand in `<…>`. */",
    "export const remedies: Readonly<Record<string, string>> = {",
    ...lines
      .filter(([, remedy]) => remedy !== "")
      .map(
        ([id, remedy]) => `${JSON.stringify(id)}: ${JSON.stringify(remedy)},`,
      ),
    "};",
  ].join("\n");
}

async function main(check: boolean): Promise<number> {
  const folders = await ruleFolders(join(root, "src/rules"));
  const rules = inOrder(await Promise.all(folders.map(load)));
  const files = [
    { file: "src/rules/all.ts", content: index(rules), parser: "typescript" },
    {
      file: "src/rules/remedies.ts",
      content: await remedies(rules),
      parser: "typescript",
    },
    { file: "docs/rules.md", content: table(rules), parser: "markdown" },
  ];
  const outdated: string[] = [];
  for (const { file, content, parser } of files) {
    const path = join(root, file);
    const formatted = await format(content, { parser });
    const current = await readFile(path, "utf8").catch(() => "");
    if (current !== formatted) {
      outdated.push(file);
      await (check ? undefined : writeFile(path, formatted));
    }
  }
  if (check && outdated.length > 0) {
    console.error(`Out of date: ${outdated.join(", ")}. Run npm run generate.`);
    return 1;
  }
  return 0;
}

process.exitCode = await main(process.argv.includes("--check"));
