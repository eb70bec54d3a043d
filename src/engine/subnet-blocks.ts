import type { Subnet } from "../model/arm-network.ts";

/** The address blocks of a subnet: ARM names one by itself, or several in a list. */
export function blocksOf({ properties }: Subnet): string[] {
  const { addressPrefix, addressPrefixes = [] } = properties;
  return [
    ...new Set([...(addressPrefix ? [addressPrefix] : []), ...addressPrefixes]),
  ];
}
