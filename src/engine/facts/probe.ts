import type { JourneyContext } from "../journey.ts";
import { fromProbe } from "../located.ts";
import { pointer } from "../../model/pointer.ts";

/** What was seen from this machine. */
export const probeFacts = {
  "probe.machine": ({ landscape }: JourneyContext) => ({
    fact: landscape.probes.machine,
    pointer: pointer("probes", "machine", "value"),
  }),
  "probe.dns": ({ landscape }: JourneyContext) =>
    fromProbe(landscape, "dns", landscape.loginServer),
  "probe.tcp": ({ landscape }: JourneyContext) =>
    fromProbe(landscape, "tcp", landscape.loginServer),
  "probe.tunnel": ({ landscape }: JourneyContext) =>
    fromProbe(landscape, "tunnels", landscape.loginServer),
  "probe.tls": ({ landscape }: JourneyContext) =>
    fromProbe(landscape, "tls", landscape.loginServer),
  "probe.challenge": ({ landscape }: JourneyContext) =>
    fromProbe(landscape, "challenge", landscape.loginServer),
  "probe.token-endpoint": ({ landscape }: JourneyContext) =>
    fromProbe(landscape, "tokenEndpoint", landscape.loginServer),
};
