import { known } from "../../model/fact.ts";
import { artifactHost, signInHost } from "../../model/cloud.ts";
import type { DnsAnswer } from "../../model/probe.ts";
import type { JourneyContext } from "../journey.ts";
import { drawnFrom, fromProbe, whenKnown, type Located } from "../located.ts";
import { connectionFailure } from "./machine/connection.ts";

/** A host beside the registry, and what keeps this machine from it. */
export interface NearbyHost {
  readonly host: string;
  readonly failure: string | null;
}

/** Hosts of the cloud that a client needs beside the registry. */
export const surroundingFacts = {
  /** The name is neutral, too: it has nothing to do with registries. */
  "machine.neutral-name": (
    context: JourneyContext,
  ): Located<DnsAnswer & { readonly host: string }> => {
    const { host } = signInHost(context.landscape.cloud);
    const dns = fromProbe(context.landscape, "dns", host);
    return whenKnown(dns, (answer) => drawnFrom(dns, { ...answer, host }));
  },
  "machine.sign-in-host": (context: JourneyContext): Located<NearbyHost> =>
    nearby(context, signInHost(context.landscape.cloud).host),
  /** Null where the cloud has no such registry. */
  "machine.artifact-host": (
    context: JourneyContext,
  ): Located<NearbyHost | null> => {
    const { cloud, at } = context.landscape;
    const found = artifactHost(cloud);
    return found === undefined
      ? { fact: known(null, "cloud", at), pointer: "/cloud" }
      : nearby(context, found.host);
  },
};

function nearby(context: JourneyContext, host: string): Located<NearbyHost> {
  const connection = connectionFailure(context, host);
  return whenKnown(connection, (failure) =>
    drawnFrom(connection, { host, failure }),
  );
}
