import {
  createCertificateAuthority,
  type CertificateAuthority,
  type ServerIdentity,
} from "../sandbox/http/authority.ts";
import type { Probes } from "../../src/model/probe.ts";
import {
  startNameServer,
  type Answer,
  type NameServer,
} from "./name-server.ts";
import { loginServer, probe, type Probing } from "./probing.ts";
import { startWebServer, type Replier, type WebServer } from "./web-server.ts";

export interface Lab {
  readonly authority: CertificateAuthority;
  readonly web: WebServer;
  readonly names: NameServer;
  /** Probes from a process that trusts the authority. */
  probe(more?: Partial<Probing>): Promise<Probes>;
  stop(): Promise<void>;
}

/** One web server that appears under these names, and the DNS server that leads to it. */
export async function startLab(options: {
  readonly reply: Replier;
  readonly names?: Readonly<Record<string, Answer>>;
  readonly identityOf?: (
    host: string,
    authority: CertificateAuthority,
  ) => Promise<ServerIdentity>;
}): Promise<Lab> {
  const here: Answer = { addresses: ["127.0.0.1"] };
  const authority = await createCertificateAuthority();
  const {
    reply,
    identityOf = (host: string) => authority.identityFor(host),
    names: more = {},
  } = options;
  const web = await startWebServer(
    (host) => identityOf(host, authority),
    reply,
  );
  const names = await startNameServer({ [loginServer]: here, ...more });
  return {
    authority,
    web,
    names,
    probe: (of = {}) =>
      probe({
        resolver: names.resolver,
        port: web.port,
        trusted: authority.certificate,
        ...of,
      }),
    stop: async () => {
      await Promise.all([web.stop(), names.stop()]);
    },
  };
}
