import { object, text, type Json } from "../json.ts";

/** What a command prints, and how it ends. */
export interface Printed {
  readonly printed: string;
  readonly exitCode: number;
}

/** As much of kubectl as lists events: all of them, or those that a field selector names, as JSON. */
export function kubectl(command: string, events: readonly Json[]): Printed {
  const [program, verb, kind, ...options] = command.split(" ");
  if (program !== "kubectl") {
    return { printed: `/bin/sh: ${program ?? ""}: not found\n`, exitCode: 127 };
  }
  const strange = unknownOption(options);
  if (verb !== "get" || kind !== "events" || strange !== undefined) {
    return {
      printed: `error: unknown: ${strange ?? verb ?? ""}\n`,
      exitCode: 1,
    };
  }
  const selector = valueOf(options, "--field-selector");
  const items = events
    .filter((event) => selector.every((term) => isSelected(event, term)))
    .map((event) => ({ apiVersion: "v1", kind: "Event", ...event }));
  const list = {
    apiVersion: "v1",
    items,
    kind: "List",
    metadata: { resourceVersion: "" },
  };
  return { printed: `${JSON.stringify(list, undefined, 4)}\n`, exitCode: 0 };
}

function unknownOption(options: readonly string[]): string | undefined {
  return options.find(
    (option, index) =>
      option.startsWith("-") &&
      !["--all-namespaces", "--field-selector", "--output"].includes(option) &&
      options[index - 1] !== "--field-selector",
  );
}

function valueOf(options: readonly string[], name: string): string[] {
  const at = options.indexOf(name);
  return at === -1 ? [] : (options[at + 1] ?? "").split(",");
}

/** `reason=Failed`, `involvedObject.kind!=Node`. */
function isSelected(event: Json, term: string): boolean {
  const [, field = "", not, wanted = ""] =
    /^([\w.]+)(!)?==?(.*)$/.exec(term) ?? [];
  const value = field
    .split(".")
    .reduce<unknown>((at, member) => object(at)[member], event);
  return (text(value) === wanted) === (not === undefined);
}
