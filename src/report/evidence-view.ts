import { nameOf } from "../model/arm-id.ts";
import { pointerParts } from "../model/pointer.ts";
import type { Evidence } from "../model/verdict.ts";
import type { EvidenceView } from "./view.ts";

/** Parts of a pointer that say nothing to people: the envelope of a fact and of an ARM document. */
const silent = new Set(["value", "properties"]);

/** A value that is longer is cut; the whole of it stands in the landscape. */
const longest = 120;

/** A pointer as a path in words (`shop-web › outboundIpAddresses`), and the value in one line. */
export function evidenceView({ pointer, value }: Evidence): EvidenceView {
  const [, ...parts] = pointerParts(pointer);
  const label = parts
    .filter((part) => !silent.has(part))
    .map((part) => (part.startsWith("/") ? lastName(part) : part))
    .join(" › ");
  return { pointer, label, value: oneLine(value) };
}

/** The resource's name; the key of role assignments has the principal behind a bar. */
function lastName(id: string): string {
  return id.split("|").map(nameOf).join(" | ");
}

function oneLine(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
