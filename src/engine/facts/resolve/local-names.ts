import { isPrivateAddress } from "../../../model/addresses.ts";
import type { DnsAnswer, PinnedName } from "../../../model/probe.ts";
import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromProbe,
  silent,
  whenKnown,
  type Located,
} from "../../located.ts";
import { dataAnswersOf } from "../machine/data-hosts.ts";

/** A host whose name this machine's system and its DNS servers may answer differently. */
export interface LocalName {
  readonly host: string;
  /** Lines of the hosts file that name it. */
  readonly pinned: readonly PinnedName[];
  /** The system leads elsewhere than the DNS servers do. */
  readonly differs: boolean;
  /** Both the DNS servers and the hosts file were heard: without that nothing says that there is no difference. */
  readonly isCompared: boolean;
  readonly addresses: readonly string[];
  readonly server: readonly string[];
  readonly rcode: string;
  readonly pointer: string;
}

/**
 * The login server and the data endpoints, as far as both were asked; none where a cloud file names the only server. One that
 * leads elsewhere is enough to know; that none does is known when all were compared.
 */
export function localNamesOf(
  context: JourneyContext,
): Located<readonly LocalName[]> {
  const { landscape } = context;
  const { loginServer } = landscape;
  const login = fromProbe(landscape, "dns", loginServer);
  const data = dataAnswersOf(context);
  return whenKnown(login, () =>
    whenKnown(data, (answers) => {
      const hosts = [loginServer, ...answers.map(({ host }) => host)];
      const names = hosts.flatMap((host) => {
        const { fact, pointer } = fromProbe(landscape, "dns", host);
        return fact.known ? nameOf(host, fact.value, pointer) : [];
      });
      const isSettled = names.some(
        ({ pinned, differs }) => differs || pinned.length > 0,
      );
      const open = names.find(({ isCompared }) => !isCompared);
      return open && !isSettled
        ? silent(login, "local-names-not-compared", { host: open.host })
        : drawnFrom(login, names);
    }),
  );
}

function nameOf(host: string, answer: DnsAnswer, pointer: string): LocalName[] {
  const { server, addresses, pinned } = answer;
  return server === undefined
    ? []
    : [
        {
          host,
          pinned: pinned ?? [],
          isCompared: pinned !== undefined && answered.includes(server.rcode),
          differs: leadsElsewhere(addresses, server),
          addresses,
          server: server.addresses,
          rcode: server.rcode,
          pointer,
        },
      ];
}

/** Servers that were not heard say nothing. */
const answered: readonly string[] = ["NOERROR", "NODATA", "NXDOMAIN"];

/**
 * Two public answers without a common address are no difference: the registry's name leads to one of several front ends,
 * by turns and by region.
 */
function leadsElsewhere(
  system: readonly string[],
  { rcode, addresses }: NonNullable<DnsAnswer["server"]>,
): boolean {
  if (!answered.includes(rcode)) {
    return false;
  }
  const isEmpty = system.length === 0 || addresses.length === 0;
  return isEmpty
    ? system.length !== addresses.length
    : system.every(isPrivateAddress) !== addresses.every(isPrivateAddress);
}
