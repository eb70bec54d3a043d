import { parseArmId, subscriptionOf } from "../model/arm-id.ts";
import type { Diagnosis, Finding } from "../model/diagnosis.ts";
import type { ConsumerKind, Landscape } from "../model/landscape.ts";
import { valueOf } from "../model/fact.ts";
import { roleMode } from "./can-pull.ts";
import {
  commandNames,
  type CommandNames,
  type NamedResource,
} from "./command-names.ts";
import { registryFacts } from "./facts/registry.ts";
import { journeysOf, type JourneyContext } from "./journey.ts";

/**
 * A diagnosis whose findings hold the shell lines that repair them, with the names of this registry, of who pulls and of their
 * cloud. What only the user can choose stays in `<…>`. A finding with changes has none: each change brings its own lines.
 *
 * @param remedies the lines of each rule's help page, by its id
 */
export function withCommands(
  diagnosis: Diagnosis,
  landscape: Landscape,
  remedies: Readonly<Record<string, string>>,
): Diagnosis {
  const contexts = journeysOf(landscape).map((journey) => ({
    landscape,
    journey,
  }));
  const offered = new Set(diagnosis.changes.map(({ id }) => id));
  const isOffered = ({ changes }: Finding): boolean =>
    changes.some((id) => offered.has(id));
  return {
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => {
      const remedy = remedies[finding.rule];
      if (remedy === undefined || isOffered(finding)) {
        return finding;
      }
      const commands = linesFor(remedy, finding, landscape, contexts);
      return commands.length === 0
        ? finding
        : { ...finding, commands: commands.join("\n") };
    }),
  };
}

function linesFor(
  remedy: string,
  finding: Finding,
  landscape: Landscape,
  contexts: readonly JourneyContext[],
): string[] {
  const concerned = finding.journeys.flatMap((index) => contexts[index] ?? []);
  const kinds = new Set(concerned.map(({ journey }) => journey.consumer.kind));
  const names = commandNames(landscape, concerned);
  const isAbac = perRepository(landscape);
  const steps = stepsOf(remedy)
    .filter(({ command }) => isMeantFor(command, kinds, isAbac))
    .map(({ warnings, command }) => ({
      warnings,
      command: filled(isAbac ? inRepositoryMode(command) : command, names),
    }));
  const { azName } = landscape.cloud;
  return [
    ...(azName !== publicCloud && steps.some(({ command }) => isAz(command))
      ? [`az cloud set --name ${azName}`]
      : []),
    ...inTurn(steps),
  ];
}

interface CommandStep {
  /** Comments of the shell: what the command does to others. */
  readonly warnings: readonly string[];
  readonly command: string;
}

function stepsOf(remedy: string): CommandStep[] {
  return (remedy.match(/(?:^#.*\n)*^[^#\n].*$/gm) ?? []).map((step) => {
    const lines = step.split("\n");
    return { warnings: lines.slice(0, -1), command: lines.at(-1) ?? "" };
  });
}

/** A shell that stumbles over a line with `<…>` goes on with the next one, which must not be done before it: that is a comment. */
function inTurn(steps: readonly CommandStep[]): string[] {
  const open = steps.findIndex(({ command }) => placeholder.test(command));
  return steps.flatMap(({ warnings, command }, index) => [
    ...warnings,
    open === -1 || index <= open || placeholder.test(command)
      ? command
      : `# ${command}`,
  ]);
}

const placeholder = /<[^<>]+>/;

/** The name of the cloud in which the Azure CLI starts. */
const publicCloud = "AzureCloud";

const kindsOfGroup: Readonly<Record<string, readonly ConsumerKind[]>> = {
  "az webapp": ["web-app", "function-app"],
  "az containerapp": ["container-app"],
  "az container": ["container-group"],
  "az aks": ["aks-cluster"],
  "az acr task": ["acr-task"],
};

/** A help page has lines for every kind of consumer, and for registries that go by roles on repositories and that do not. */
function isMeantFor(
  line: string,
  kinds: ReadonlySet<ConsumerKind>,
  isAbac: boolean,
): boolean {
  const group = Object.entries(kindsOfGroup).find(([name]) =>
    line.startsWith(`${name} `),
  );
  return (
    (group === undefined || group[1].some((kind) => kinds.has(kind))) &&
    !(isAbac ? line.includes(" --attach-acr ") : repositoryRole.test(line))
  );
}

const repositoryRole = /"Container Registry Repository \w+"/;

/** Such a registry takes no notice of AcrPull. */
function inRepositoryMode(line: string): string {
  return line.replace(
    "--role AcrPull",
    '--role "Container Registry Repository Reader"',
  );
}

function perRepository(landscape: Landscape): boolean {
  const registry = valueOf(registryFacts.registry({ landscape }).fact);
  return registry !== undefined && roleMode(registry) === "abac";
}

/** A line with what is known, and the subscription of the resource that it is about. */
function filled(line: string, { values, resources }: CommandNames): string {
  const named = resources.filter(({ mark }) => mark.test(line));
  const [about] = named;
  const known = new Map([
    ...Object.entries(values),
    ...named.flatMap((each) => Object.entries(each.values)),
    ...(about === undefined ? [] : placeOf(about)),
  ]);
  const whole = about === undefined ? line : inSubscription(line, about);
  return whole.replace(new RegExp(placeholder, "g"), (name) =>
    shellWord(known.get(name) ?? name, name),
  );
}

function placeOf({ id }: NamedResource): [string, string][] {
  const group = parseArmId(id)?.resourceGroup;
  return [
    ["<subscription>", subscriptionOf(id)],
    ...(group === undefined ? [] : [["<group>", group] as [string, string]]),
  ];
}

/** Every command of the Azure CLI takes `--subscription`; what comes after a pipe is no part of it. */
function inSubscription(
  line: string,
  { id, suffix = "" }: NamedResource,
): string {
  return !isAz(line) ||
    /\||--subscription /.test(line) ||
    subscriptionOf(id) === ""
    ? line
    : `${line}${suffix} --subscription <subscription>`;
}

function isAz(line: string): boolean {
  return line.startsWith("az ");
}

/**
 * Names come from Azure: no shell may read one as anything but a word, nor the Azure CLI as an option or a file (`@…`). No
 * quotes hold whatever comes in bash, in PowerShell and in `cmd`: a name with signs that Azure gives none keeps its placeholder.
 */
function shellWord(value: string, placeholder: string): string {
  if (/^[\w./][\w.:/@-]*$/.test(value)) {
    return value;
  }
  return /^[\p{L}\p{N}_(./][\p{L}\p{N}\p{M}_.:/@() -]*$/u.test(value)
    ? `'${value}'`
    : placeholder;
}
