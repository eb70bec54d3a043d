import { nameOf } from "../model/arm-id.ts";
import { pointerParts } from "../model/pointer.ts";
import type { Evidence } from "../model/verdict.ts";
import type { EvidenceView } from "./view.ts";

/** Parts of a pointer that say nothing to people: the envelope of a fact and of an ARM document. */
const silent = new Set(["value", "properties"]);

/** Written as support asks for it. It is evidence by itself, so that the answer it belongs to need not repeat it. */
const correlationId = "correlationId";

/** A value that is longer is cut; the whole of it stands in the landscape. */
const longest = 120;

/** A pointer as a path in words (`shop-web › outboundIpAddresses`), and the value in one short line. */
export function evidenceView({ pointer, value }: Evidence): EvidenceView {
  const brief = briefly(value);
  return {
    pointer,
    label: labelOf(pointer),
    value:
      brief.length > longest ? `${brief.slice(0, longest).trimEnd()}…` : brief,
  };
}

function labelOf(pointer: string): string {
  const [table = "", ...path] = pointerParts(pointer);
  const words = path
    .filter((part) => !silent.has(part))
    .map((part) => (part.startsWith("/") ? lastName(part) : part))
    .map((part) => (part === correlationId ? "correlation id" : part));
  // A whole row is told from the other rows of its resource by its table.
  return [...words, ...(words.length === 1 ? [table] : [])].join(" › ");
}

/** The resource's name; the key of role assignments has the principal behind a bar. */
function lastName(id: string): string {
  return id.split("|").map(nameOf).join(" | ");
}

/** Without the marks of JSON; of a list of documents the names, of IP rules the addresses. */
function briefly(value: unknown): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.length === 0 ? "[]" : items.map(brieflyNamed).join(", ");
  }
  if (typeof value !== "object" || value === null) {
    return String(value);
  }
  const members = Object.entries(value)
    .filter(([key]) => key !== correlationId)
    .map(([key, member]) => `${key}: ${brieflyNamed(member)}`);
  return members.length === 0 ? "{}" : members.join(", ");
}

function brieflyNamed(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return briefly(value);
  }
  const name: unknown =
    "value" in value ? value.value : "name" in value ? value.name : undefined;
  if (typeof name === "string") {
    return name;
  }
  const brief = briefly(value);
  return brief === "{}" ? brief : `{${brief}}`;
}
