import type { ContainerTool } from "./docker.ts";
import type { Fact, Table } from "./fact.ts";
import type { ProxySetting } from "./no-proxy.ts";
import type { TunnelResult } from "./tunnel.ts";

/** What was seen from the machine on which the product runs. Every table is by lower-case host unless it says otherwise. */
export interface Probes {
  readonly machine: Fact<Machine>;
  /** Null when neither docker nor podman is installed. */
  readonly docker: Fact<ContainerTool | null>;
  readonly dns: Table<DnsAnswer>;
  readonly tcp: Table<TcpResult>;
  /** What this machine's proxy said, of the hosts that are reached through it. */
  readonly tunnels: Table<TunnelResult>;
  readonly tls: Table<TlsResult>;
  /** `GET /v2/` without credentials, by login server. */
  readonly challenge: Table<HttpAnswer>;
  /** `GET /oauth2/token` without credentials, by login server: a network rule may refuse only here. */
  readonly tokenEndpoint: Table<HttpAnswer>;
  /** The caller's token exchange, by `loginServer/repository`. */
  readonly registryToken: Table<TokenAnswer>;
  /** By `loginServer/repository`. */
  readonly tags: Table<TagList>;
  /** By `loginServer/repository:reference`. */
  readonly manifests: Table<ManifestAnswer>;
  /** A blob of the image, by the same key; asked for the images that this machine pulls. */
  readonly blobs: Table<BlobAnswer>;
  /** By the same key; asked only where the registry did not give the image. */
  readonly attributes: Table<readonly AttributesAnswer[]>;
}

/** The machine of the probes; a report says it, because a remote window's machine is not the user's. */
export interface Machine extends ProxySetting {
  readonly name: string;
  readonly platform: string;
  /** The DNS servers asked. */
  readonly resolvers: readonly string[];
}

export interface DnsAnswer {
  /** `NOERROR` with addresses, `NODATA`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`, `TIMEOUT`. */
  readonly rcode: string;
  readonly resolver: string;
  /** The aliases in order, without the name itself. */
  readonly cnames: readonly string[];
  /** What a program on this machine connects to: the system's answer, or that of the only server that is asked. */
  readonly addresses: readonly string[];
  readonly milliseconds: number;
  /** What the DNS servers said by themselves; absent where a cloud file names the only one that is asked. */
  readonly server?: {
    readonly rcode: string;
    readonly addresses: readonly string[];
  };
  /** Where the hosts file names the host; absent when it was not read. */
  readonly pinned?: readonly PinnedName[];
}

/** A line of the hosts file, without the other names on it. */
export interface PinnedName {
  readonly file: string;
  readonly line: number;
  readonly address: string;
}

export interface TcpResult {
  readonly outcome:
    "connected" | "refused" | "timeout" | "unreachable" | "reset";
  readonly address: string;
  readonly milliseconds: number;
  /** The system's error code, such as `ECONNREFUSED`. */
  readonly code?: string;
}

export interface TlsResult {
  readonly outcome:
    | "trusted"
    | "untrusted"
    | "name-mismatch"
    | "time-invalid"
    | "timeout"
    | "reset"
    | "not-tls"
    | "failed";
  readonly subject?: string;
  readonly issuer?: string;
  readonly names?: readonly string[];
  readonly code?: string;
}

/** An answer that the registry's support can look up, when it is a refusal. */
export interface Traced {
  readonly status: number;
  /** The id of the request that Azure's support asks for (`x-ms-correlation-request-id`). */
  readonly correlationId?: string;
}

export interface HttpAnswer extends Traced {
  /** The realm of a `Bearer` challenge, when there is one. */
  readonly realm?: string;
  readonly service?: string;
  /** `registry` when the body or the header is a registry's own, `other` for anything else (captive portal, proxy page). */
  readonly from: "registry" | "other";
  /** The client address that a refusal names. */
  readonly clientIp?: string;
  /** The registry's error code, such as `DENIED`. */
  readonly code?: string;
  readonly contentType?: string;
}

/** The actions on a repository that a registry token may hold ("Azure Container Registry REST API", token scopes). */
export const repositoryActions = [
  "pull",
  "push",
  "delete",
  "metadata_read",
  "metadata_write",
] as const;

export type RepositoryAction = (typeof repositoryActions)[number];

/** How far the caller's own sign-in came. No token is kept. */
export interface TokenAnswer extends Traced {
  readonly step: "exchange" | "token" | "granted";
  /** Whether the token that was granted holds `pull` for the repository. */
  readonly mayPull: boolean;
  /** What it holds of all that was asked for; absent when the registry gave a token for pulling only, or none. */
  readonly actions?: readonly RepositoryAction[];
  /** Whether it also lists all repositories (`registry:catalog:*`). */
  readonly mayList?: boolean;
  readonly code?: string;
}

export interface TagList extends Traced {
  readonly tags: readonly string[];
  /** False when there are more tags than were read. */
  readonly complete: boolean;
  readonly code?: string;
}

export interface ManifestAnswer extends Traced {
  readonly mediaType?: string;
  readonly digest?: string;
  /** What the index offers, or the one platform of a single image. */
  readonly platforms: readonly Platform[];
  /** Other hosts that the layers of a single image come from ("foreign" or non-distributable layers); an index has no layers. */
  readonly foreignHosts?: readonly string[];
  readonly code?: string;
}

/** The request for a blob, as a client makes it for each layer. Of the signed address only the host is kept. */
export interface BlobAnswer extends Traced {
  /** The registry's own answer: 307 where it sends the client to another host. */
  readonly status: number;
  readonly host?: string;
  /** What that host answered to the request for the first byte; absent when no answer came. */
  readonly answered?: number;
  /** The error of whoever answered last, or why no answer came. */
  readonly code?: string;
}

/** What the registry says may be done with a repository, a tag or a manifest (`/acr/v1/…`, `changeableAttributes`). */
export interface AttributesAnswer {
  readonly of: "repository" | "tag" | "manifest";
  readonly status: number;
  readonly readEnabled?: boolean;
  readonly quarantineState?: string;
}

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** Key of a repository's tables. */
export function repositoryKey(loginServer: string, repository: string): string {
  return `${loginServer}/${repository}`.toLowerCase();
}

/** Key of a manifest. The reference keeps its case: tags are case-sensitive, and factOf() is not used for them. */
export function manifestKey(
  loginServer: string,
  repository: string,
  reference: string,
): string {
  const separator = reference.includes(":") ? "@" : ":";
  return `${repositoryKey(loginServer, repository)}${separator}${reference}`;
}
