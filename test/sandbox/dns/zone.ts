import type { LocalCloud } from "../cloud.ts";
import {
  blobHostOf,
  dataHostsOf,
  hasPrivateEndpoint,
  loginServerOf,
  regionOf,
  registriesOf,
} from "../registry/registries.ts";

/** Names behind a registry's own one, as the public DNS of each cloud has them. */
const infrastructure = {
  public: {
    edge: "azcr.io",
    traffic: "trafficmanager.net",
    compute: "cloudapp.azure.com",
  },
  china: {
    edge: "azcr.cn",
    traffic: "trafficmanager.cn",
    compute: "cloudapp.chinacloudapi.cn",
  },
  usgov: {
    edge: "azcr.us",
    traffic: "usgovtrafficmanager.net",
    compute: "cloudapp.usgovcloudapi.net",
  },
} as const;

/**
 * The names that public DNS passes through from a host of the cloud to its address, the host first; undefined when
 * there is no such host. The `privatelink` name is among them if and only if the registry has a private endpoint.
 */
export function aliasChain(
  cloud: LocalCloud,
  host: string,
): string[] | undefined {
  return chains(cloud).flatMap((chain) => {
    const at = chain.indexOf(host.toLowerCase());
    return at === -1 ? [] : [chain.slice(at)];
  })[0];
}

function chains(cloud: LocalCloud): string[][] {
  const { kind, registrySuffix, privateDnsZone, blobSuffix } =
    cloud.tenant.cloud;
  const { edge, traffic, compute } = infrastructure[kind];
  return registriesOf(cloud).flatMap((registry) => {
    const region = regionOf(registry);
    const isPrivate = hasPrivateEndpoint(cloud, registry);
    const hop = (host: string): string[] =>
      isPrivate
        ? [`${host.slice(0, -registrySuffix.length - 1)}.${privateDnsZone}`]
        : [];
    const login = loginServerOf(registry);
    const blob = blobHostOf(cloud, registry);
    return [
      [
        login,
        ...hop(login),
        `${region}.fe.${edge}`,
        `${region}-acr-reg.${traffic}`,
        `r1.${region}.${compute}`,
      ],
      ...dataHostsOf(cloud, registry).map((host) => {
        const dataRegion = host.split(".")[1] ?? region;
        return [
          host,
          ...hop(host),
          `${dataRegion}.data.${edge}`,
          `d1.${dataRegion}.${compute}`,
        ];
      }),
      [blob, `blob.${region}.store.${blobSuffix.slice("blob.".length)}`],
    ];
  });
}
