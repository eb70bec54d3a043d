import { answeredRegionOf } from "./machine/answered-region.ts";
import { agentObstacleOf } from "./route/agent-needs.ts";
import { admissionOf, possibleAdmissionOf } from "./admit/admission.ts";
import { blockedDataHostsOf, dataAnswersOf } from "./machine/data-hosts.ts";
import { denialOf } from "./route/denial.ts";
import { dnsAnswerOf } from "./resolve/dns-answer.ts";
import { endpointDenialOf } from "./route/endpoint-denial.ts";
import { egressOf, siteAddresses } from "./egress/egress.ts";
import { machineAdmissionOf } from "./admit/machine-admission.ts";
import { localNamesOf } from "./resolve/local-names.ts";
import { machineProxyOf } from "./machine/machine-proxy.ts";
import { machineRefusalOf } from "./admit/machine-refusal.ts";
import { blobPolicyOf } from "./route/blob-policy.ts";
import { registrationAtNetworkOf } from "./route/provider-registration.ts";
import { firewallVerdictOf } from "./route/firewall-denial.ts";
import { isEgressInDoubt } from "./egress/egress-in-doubt.ts";
import { dropOf } from "./route/next-hop.ts";
import { hidingZoneOf } from "./resolve/hiding-zone.ts";
import { missingRecordsOf } from "./resolve/missing-records.ts";
import { pathOf } from "./route/path.ts";
import { brokenPeeringsOf } from "./route/peering.ts";
import { dnsServersOf } from "./resolve/dns-servers.ts";
import { privateZoneOf } from "./resolve/private-zone.ts";
import { publicAccessOf } from "./admit/public-access.ts";
import { dataHostsOf } from "./route/pull-hosts.ts";
import { reachableEndpointsOf } from "./route/reach.ts";
import { wrongRecordsOf, zoneRecordsOf } from "./resolve/records.ts";
import { pullWishOf } from "./admit/pull-wish.ts";
import { tunnelsOf } from "./machine/tunnels.ts";
import {
  pullRouteOf,
  subnetsOf,
  virtualNetworkOf,
} from "./route/source-network.ts";
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
