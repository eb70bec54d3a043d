import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  firstUnknown,
  fromProbe,
  whenKnown,
  type Located,
} from "../../located.ts";
import { hostsBy } from "./machine-proxy.ts";
import { dataHostsOf } from "../route/pull-hosts.ts";

/** What this machine's resolver said of a data endpoint. */
export interface DataAnswer {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly pointer: string;
}

/** A data endpoint to which this machine gets no connection. */
export interface BlockedHost {
  readonly host: string;
  readonly address: string;
  readonly code: string;
  readonly pointer: string;
}

/** Of the data endpoints that this machine reaches without a proxy. */
export function dataAnswersOf(
  context: JourneyContext,
): Located<readonly DataAnswer[]> {
  const all = dataHostsOf(context);
  const hosts = whenKnown(all, (names) => hostsBy(context, "itself", names));
  return whenKnown(hosts, (names) => {
    const answers = names.map((host) => ({
      host,
      dns: fromProbe(context.landscape, "dns", host),
    }));
    const read = answers.flatMap(({ host, dns: { fact, pointer } }) =>
      fact.known ? [{ host, addresses: fact.value.addresses, pointer }] : [],
    );
    return (
      firstUnknown(answers.map(({ dns }) => dns)) ?? drawnFrom(hosts, read)
    );
  });
}

/** Of the data endpoints whose names resolve. */
export function blockedDataHostsOf(
  context: JourneyContext,
): Located<readonly BlockedHost[]> {
  const answers = dataAnswersOf(context);
  return whenKnown(answers, (list) => {
    const tried = list
      .filter(({ addresses }) => addresses.length > 0)
      .map(({ host }) => ({
        host,
        tcp: fromProbe(context.landscape, "tcp", host),
      }));
    const blocked = tried.flatMap(({ host, tcp: { fact, pointer } }) =>
      fact.known && fact.value.outcome !== "connected"
        ? [
            {
              host,
              address: fact.value.address,
              code: fact.value.code ?? fact.value.outcome,
              pointer,
            },
          ]
        : [],
    );
    return blocked.length > 0
      ? drawnFrom(answers, blocked)
      : (firstUnknown(tried.map(({ tcp }) => tcp)) ?? drawnFrom(answers, []));
  });
}
