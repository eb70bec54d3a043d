import { isPrivateAddress } from "../../model/addresses.ts";
import type { PrivateEndpointConnection } from "../../model/arm.ts";
import { dnsAnswer, type AnswerKind } from "../dns-answer.ts";
import { hasStatus } from "../hosts.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../located.ts";
import { machineAdmissionOf } from "./machine-admission.ts";
import { probeFacts } from "./probe.ts";
import { dnsServersOf, zoneAmongMet } from "./private-zone.ts";
import { publicAccessOf } from "./public-access.ts";
import { recordsIn, wrongRecordsOf, zoneRecordsOf } from "./records.ts";
import { registryFacts } from "./registry.ts";
import { pullRouteOf, virtualNetworkOf } from "./source-network.ts";
import { zoneIds } from "./zone-lists.ts";

/** Where the name of the registry leads a consumer: to the public endpoint, to a private one, or nowhere. */
export type Path = "public" | "private" | "nowhere";

export function pathOf(context: JourneyContext): Located<Path> {
  if (context.journey.consumer.kind === "machine") {
    return pathOfMachine(context);
  }
  const route = pullRouteOf(context);
  return whenKnown(route, (way) => {
    if (way === "public") {
      return drawnFrom(route, "public");
    }
    const answer = dnsAnswerOf(context);
    return whenKnown(answer, (kind) => drawnFrom(answer, pathBy[kind]));
  });
}

const pathBy: Readonly<Record<AnswerKind, Path>> = {
  public: "public",
  "public-via-privatelink": "public",
  private: "private",
  stale: "nowhere",
  nxdomain: "nowhere",
};

function pathOfMachine(context: JourneyContext): Located<Path> {
  const machine = probeFacts["probe.machine"](context);
  return whenKnown(machine, ({ proxy }) => {
    if (proxy !== undefined) {
      return pathThroughProxy(context);
    }
    const answer = probeFacts["probe.dns"](context);
    return whenKnown(answer, ({ rcode, addresses }) => {
      if (rcode !== "NOERROR" || addresses.length === 0) {
        return drawnFrom(answer, "nowhere", "rcode");
      }
      const path = addresses.every(isPrivateAddress) ? "private" : "public";
      return drawnFrom(answer, path, "addresses");
    });
  });
}

/** A proxy resolves the name by itself; what the registry said to it shows the path as far as it matters. */
function pathThroughProxy(context: JourneyContext): Located<Path> {
  const admission = machineAdmissionOf(context);
  const access = publicAccessOf(context);
  return whenKnown(admission, ({ refused }) =>
    whenKnown(access, (state) => {
      const isPrivate = !refused && state === "Disabled";
      return drawnFrom(admission, isPrivate ? "private" : "public");
    }),
  );
}

/** What a consumer's network answers when it asks for the login server. */
export function dnsAnswerOf(context: JourneyContext): Located<AnswerKind> {
  const registry = registryFacts.registry(context);
  return whenKnown(registry, ({ properties }) => {
    const connections = properties.privateEndpointConnections ?? [];
    const none = drawnFrom(
      registry,
      dnsAnswer({ linked: false, endpoint: false }),
      "properties",
      "privateEndpointConnections",
    );
    return connections.some(isApproved)
      ? answerWithEndpoint(context)
      : answerWithoutEndpoint(context, none);
  });
}

function isApproved(connection: PrivateEndpointConnection): boolean {
  return hasStatus(connection, "Approved");
}

function answerWithEndpoint(context: JourneyContext): Located<AnswerKind> {
  const records = zoneRecordsOf(context);
  return whenKnown(records, (seen) => {
    const login = seen?.wanted[0];
    if (!seen || !login?.found) {
      const fallsBack = seen?.zone.fallsBack ?? false;
      const linked = seen !== null;
      return drawnFrom(
        records,
        dnsAnswer({ linked, endpoint: true, fallsBack }),
      );
    }
    const wrong = wrongRecordsOf(context);
    return whenKnown(wrong, (list) => {
      const stale = list.some(({ name }) => name === login.name);
      const record = stale ? "stale" : "match";
      return drawnFrom(
        wrong,
        dnsAnswer({ linked: true, endpoint: true, record }),
      );
    });
  });
}

/**
 * The public answer, unless a zone that was met still has a record that outlived the private endpoint. DNS servers of
 * the network's own are taken to answer as the public ones do.
 */
function answerWithoutEndpoint(
  context: JourneyContext,
  none: Located<AnswerKind>,
): Located<AnswerKind> {
  const network = virtualNetworkOf(context);
  const servers = dnsServersOf(context);
  if (
    !network.fact.known ||
    !servers.fact.known ||
    servers.fact.value.length > 0 ||
    zoneIds(context.landscape).length === 0
  ) {
    return none;
  }
  const zone = zoneAmongMet(context, network.fact.value.id);
  return whenKnown(zone, (seen) => {
    if (!seen) {
      return none;
    }
    const records = recordsIn(context, seen);
    return whenKnown(records, ({ wanted }) =>
      wanted[0]?.found
        ? drawnFrom(
            records,
            dnsAnswer({ linked: true, endpoint: false, record: "stale" }),
          )
        : none,
    );
  });
}
