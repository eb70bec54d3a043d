import { valueOf } from "../../../model/fact.ts";
import {
  ownDnsServers,
  serversOfNetwork,
  serversOfSite,
} from "../../../model/dns-servers.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { consumerFacts } from "../consumer.ts";
import { virtualNetworkOf } from "../route/source-network.ts";

/**
 * All DNS servers that a consumer asks: those that an app names for itself, else those of its network; Azure's own are among them
 * if they are named beside others. None where Azure is asked by default.
 */
export function askedServersOf(
  context: JourneyContext,
): Located<readonly string[]> {
  const network = virtualNetworkOf(context);
  return whenKnown(network, (document) => {
    const site = consumerFacts["consumer.site"](context);
    const app = valueOf(site.fact);
    const ofApp = app ? serversOfSite(app) : [];
    if (ofApp.length > 0) {
      return drawnFrom(
        site,
        ofApp,
        "properties",
        "dnsConfiguration",
        "dnsServers",
      );
    }
    const servers = serversOfNetwork(document);
    return servers.length === 0
      ? drawnFrom(network, servers)
      : drawnFrom(network, servers, "properties", "dhcpOptions", "dnsServers");
  });
}

/** Those of them that are not Azure's own. */
export function dnsServersOf(
  context: JourneyContext,
): Located<readonly string[]> {
  const asked = askedServersOf(context);
  return whenKnown(asked, (servers) =>
    drawnFrom(asked, ownDnsServers(servers)),
  );
}
