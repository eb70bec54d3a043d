import type { HostPurpose } from "../model/allow-list.ts";
import type { Cloud } from "../model/cloud.ts";
import type { ImageReference } from "../model/image-reference.ts";

/** What a pull needs of the network, and what for; the port is that of every registry of the cloud. */
export interface PullHost {
  readonly host: string;
  readonly purpose: HostPurpose;
}

/** A host of one registry alone: the login server, a data endpoint, or the login server of one region. */
export interface RegistryHost extends PullHost {
  readonly purpose: "registry" | "layers" | "regional";
  /** Of its record in the private zone. */
  readonly name: string;
  /** Of private endpoints: the one whose address is the host's. */
  readonly member: string;
}

/** The login server without the cloud's suffix. It can differ from the registry's name by a hash (domain name label). */
export function labelOf(cloud: Cloud, loginServer: string): string {
  const suffix = `.${cloud.registrySuffix}`;
  const host = loginServer.toLowerCase();
  return host.endsWith(suffix) ? host.slice(0, -suffix.length) : host;
}

/**
 * The hosts that a registry can have, with what stands for them in private networks: the login server first, then the
 * data endpoint of each region, then the regional endpoints.
 */
export function registryHosts(
  cloud: Cloud,
  loginServer: string,
  regions: readonly string[],
): RegistryHost[] {
  const label = labelOf(cloud, loginServer);
  const host = (name: string): string => `${name}.${cloud.registrySuffix}`;
  return [
    {
      purpose: "registry",
      host: loginServer.toLowerCase(),
      name: label,
      member: "registry",
    },
    ...regions.map((region): RegistryHost => {
      const name = `${label}.${region}.data`;
      const member = `registry_data_${region}`;
      return { purpose: "layers", host: host(name), name, member };
    }),
    ...regions.map((region): RegistryHost => {
      const name = `${label}.${region}.geo`;
      const member = `registry_${region}`;
      return { purpose: "regional", host: host(name), name, member };
    }),
  ];
}

/** The host of a private endpoint's member; undefined when it is none that a pull could ask for. */
export function hostOfMember(
  cloud: Cloud,
  loginServer: string,
  member: string,
): RegistryHost | undefined {
  const region = member.replace(/^registry_(?:data_)?/, "");
  return registryHosts(cloud, loginServer, [region]).find(
    (one) => one.member === member,
  );
}

/** A pull asks for a regional endpoint only where its image names that one. */
export function isAskedFor(
  { host, purpose }: PullHost,
  image: ImageReference | null,
): boolean {
  return purpose !== "regional" || host === image?.host;
}
