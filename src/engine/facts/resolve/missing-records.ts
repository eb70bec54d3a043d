import { isPrivateAddress } from "../../../model/addresses.ts";
import type { DnsAnswer } from "../../../model/probe.ts";
import type { AnswerKind } from "../../dns-answer.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromProbe,
  whenKnown,
  type Located,
} from "../../located.ts";
import { labelOf, type RegistryHost } from "../../registry-hosts.ts";
import { admissionOf } from "../admit/admission.ts";
import { answerTo } from "./dns-answer.ts";
import { allPullHostsOf } from "../route/pull-hosts.ts";
import { publicAccessOf } from "../admit/public-access.ts";
import { zoneRecordsOf } from "./records.ts";

/** What the hosts are for that every region has of its own. */
type RegionPurpose = Exclude<RegistryHost["purpose"], "registry">;

/** The data endpoints, or the regional ones, whose names do not lead to the private endpoint. */
export interface MissingRecords {
  /** Names of records in the private zone. */
  readonly names: readonly string[];
  /** How many of those endpoints there are. */
  readonly total: number;
  /** Where each is seen to be missing. */
  readonly pointers: readonly string[];
}

/** Of a consumer on the private path. This machine's own resolver is believed first, then the zone. */
export function missingRecordsOf(
  context: JourneyContext,
  of: RegionPurpose,
): Located<MissingRecords> {
  const seen =
    context.journey.consumer.kind === "machine"
      ? seenFromMachine(context, of)
      : undefined;
  return seen?.fact.known ? seen : missingInZone(context, of);
}

/** A name without a record is no loss where its public address is given instead, and the public endpoint admits. */
function missingInZone(
  context: JourneyContext,
  of: RegionPurpose,
): Located<MissingRecords> {
  const records = zoneRecordsOf(context);
  return whenKnown(records, (found) => {
    const wanted = (found?.wanted ?? []).filter(
      ({ purpose }) => purpose === of,
    );
    const total = wanted.length;
    const answers = wanted.map(({ name }) => answerTo(context, name));
    const missing = wanted.filter((_, index) => isLost(answers[index]));
    const all = drawnFrom(records, {
      names: missing.map(({ name }) => name),
      total,
      pointers: [...new Set(missing.map(({ pointer }) => pointer))],
    });
    const unread = firstUnknown(answers);
    if (unread || missing.length === 0 || !found?.zone.fallsBack) {
      return unread ?? all;
    }
    const admission = admissionOf(context);
    return whenKnown(admission, ({ admitted }) =>
      admitted ? drawnFrom(records, { names: [], total, pointers: [] }) : all,
    );
  });
}

function isLost(answer: Located<AnswerKind> | undefined): boolean {
  return (
    answer?.fact.known === true &&
    ["nxdomain", "public-via-privatelink"].includes(answer.fact.value)
  );
}

function seenFromMachine(
  context: JourneyContext,
  of: RegionPurpose,
): Located<MissingRecords> {
  const { landscape } = context;
  const { cloud } = landscape;
  const hosts = allPullHostsOf(context);
  return whenKnown(hosts, (all) =>
    whenKnown(publicAccessOf(context), (access) => {
      const answers = all
        .filter(({ purpose }) => purpose === of)
        .map(({ host }) => ({ host, dns: fromProbe(landscape, "dns", host) }));
      const missing = answers.filter(
        ({ dns }) =>
          dns.fact.known && !isLed(dns.fact.value, access === "Disabled"),
      );
      const seen = drawnFrom(hosts, {
        names: missing.map(({ host }) => labelOf(cloud, host)),
        total: answers.length,
        pointers: missing.map(({ dns }) => dns.pointer),
      });
      return firstUnknown(answers.map(({ dns }) => dns)) ?? seen;
    }),
  );
}

/** Whether an answer leads to where the registry can be had: only private addresses do while public access is disabled. */
function isLed({ addresses }: DnsAnswer, onlyPrivate: boolean): boolean {
  return (
    addresses.length > 0 && (!onlyPrivate || addresses.every(isPrivateAddress))
  );
}
