import type { Reference } from "../../model/arm.ts";
import { publicIpAddress, publicIpPrefix } from "../documents/network.ts";
import { readResource, type Collecting } from "./collecting.ts";

/** Public addresses and prefixes alike. */
export async function collectPublicAddresses(
  collecting: Collecting,
  references: readonly Reference[],
): Promise<void> {
  const { draft } = collecting;
  await Promise.all(
    references.map(({ id }) =>
      /\/publicIPPrefixes\/[^/]+$/i.test(id)
        ? readResource(collecting, draft.publicIpPrefixes, id, publicIpPrefix)
        : readResource(
            collecting,
            draft.publicIpAddresses,
            id,
            publicIpAddress,
          ),
    ),
  );
}
