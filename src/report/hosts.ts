import type { AllowList } from "../model/allow-list.ts";
import type { Language } from "../messages/language.ts";
import { text, type Say } from "../messages/text.ts";
import { blocksText } from "./terminal.ts";

/** A line a host, to paste into a firewall's request form. */
export function hostsText(list: AllowList, language: Language = "en"): string {
  const say: Say = (id, args) => text(id, args, language);
  const { hosts, unread } = list;
  const places = hosts.map(({ host, port }) => `${host}:${port}`);
  const width = Math.max(...places.map(({ length }) => length));
  return blocksText([
    hosts.map(
      ({ purpose }, index) =>
        `${(places[index] ?? "").padEnd(width)}  ${say(`hosts.${purpose}`)}`,
    ),
    ...(unread === undefined
      ? []
      : [[say("hosts.unread", { reason: unread })]]),
  ]);
}

/** `acr-doctor/hosts/1`: stable and versioned. */
export function hostsJson(list: AllowList, language: Language): object {
  const { cloud, registry, hosts, unread } = list;
  return {
    schema: "acr-doctor/hosts/1",
    cloud,
    registry,
    hosts: hosts.map(({ host, port, purpose }) => ({
      host,
      port,
      purpose,
      text: text(`hosts.${purpose}`, {}, language),
    })),
    complete: unread === undefined,
    ...(unread === undefined ? {} : { unread }),
  };
}
