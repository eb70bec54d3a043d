import { answeredRegionOf } from "./answered-region.ts";
import { agentObstacleOf } from "./agent-needs.ts";
import { admissionOf, possibleAdmissionOf } from "./admission.ts";
import { blockedDataHostsOf, dataAnswersOf } from "./data-hosts.ts";
import { denialOf } from "./denial.ts";
import { dnsAnswerOf } from "./dns-answer.ts";
import { endpointDenialOf } from "./endpoint-denial.ts";
import { egressOf, siteAddresses } from "./egress.ts";
import { machineAdmissionOf } from "./machine-admission.ts";
import { localNamesOf } from "./local-names.ts";
import { machineProxyOf } from "./machine-proxy.ts";
import { machineRefusalOf } from "./machine-refusal.ts";
import { blobPolicyOf } from "./blob-policy.ts";
import { registrationAtNetworkOf } from "./provider-registration.ts";
import { firewallVerdictOf } from "./firewall-denial.ts";
import { isEgressInDoubt } from "./egress-in-doubt.ts";
import { dropOf } from "./next-hop.ts";
import { hidingZoneOf } from "./hiding-zone.ts";
import { missingRecordsOf } from "./missing-records.ts";
import { pathOf } from "./path.ts";
import { brokenPeeringsOf } from "./peering.ts";
import { dnsServersOf } from "./dns-servers.ts";
import { privateZoneOf } from "./private-zone.ts";
import { publicAccessOf } from "./public-access.ts";
import { dataHostsOf } from "./pull-hosts.ts";
import { reachableEndpointsOf } from "./reach.ts";
import { wrongRecordsOf, zoneRecordsOf } from "./records.ts";
import { pullWishOf } from "./pull-wish.ts";
import { tunnelsOf } from "./tunnels.ts";
import { pullRouteOf, subnetsOf, virtualNetworkOf } from "./source-network.ts";
import type { JourneyContext } from "../journey.ts";

/** How a consumer gets to the registry, and what it meets on the way. Each is unknown when a fact that it rests on is. */
export const networkFacts = {
  "registry.public-access": publicAccessOf,
  "registry.data-hosts": dataHostsOf,
  "consumer.pull-route": pullRouteOf,
  "consumer.pull-wish": pullWishOf,
  "consumer.virtual-network": virtualNetworkOf,
  "consumer.subnets": subnetsOf,
  "consumer.dns-servers": dnsServersOf,
  "consumer.hiding-zone": hidingZoneOf,
  "consumer.private-zone": privateZoneOf,
  "consumer.zone-records": zoneRecordsOf,
  "consumer.missing-data-records": (context: JourneyContext) =>
    missingRecordsOf(context, "layers"),
  "consumer.missing-regional-records": (context: JourneyContext) =>
    missingRecordsOf(context, "regional"),
  "consumer.wrong-records": wrongRecordsOf,
  "consumer.dns-answer": dnsAnswerOf,
  "consumer.path": pathOf,
  "consumer.reachable-endpoints": reachableEndpointsOf,
  "consumer.broken-peerings": brokenPeeringsOf,
  "consumer.denial": denialOf,
  "consumer.endpoint-denial": endpointDenialOf,
  "consumer.drop": dropOf,
  "consumer.agent-obstacle": agentObstacleOf,
  "consumer.firewall-verdict": firewallVerdictOf,
  "consumer.blob-policy": blobPolicyOf,
  "consumer.provider-registration": registrationAtNetworkOf,
  "consumer.egress-in-doubt": isEgressInDoubt,
  "consumer.egress": egressOf,
  "consumer.possible-egress": (context: JourneyContext) =>
    siteAddresses(context, "possibleOutboundIpAddresses"),
  "consumer.admission": admissionOf,
  "consumer.possible-admission": possibleAdmissionOf,
  "machine.proxy": machineProxyOf,
  "machine.tunnels": tunnelsOf,
  "machine.answered-region": answeredRegionOf,
  "machine.local-names": localNamesOf,
  "machine.admission": machineAdmissionOf,
  "machine.refusal": machineRefusalOf,
  "machine.data-answers": dataAnswersOf,
  "machine.blocked-data-hosts": blockedDataHostsOf,
};
