import * as v from "valibot";
import { parseRange, withoutMapping } from "../model/ipv4.ts";
import type { ArmClient } from "./arm-client.ts";
import type { Result } from "./azure-error.ts";
import { queries } from "./queries.ts";
import { queryGraph } from "./resource-graph.ts";

const row = v.object({ id: v.string(), type: v.string(), egress: v.string() });

/**
 * Ids of the sites and clusters that send from a public IPv4 address, as far as Resource Graph tells: a cluster behind a gateway
 * or a firewall that is not its own is not found. For anything but such an address there are none.
 */
export async function addressOwners(
  arm: ArmClient,
  text: string,
): Promise<Result<readonly string[]>> {
  const address = withoutMapping(text);
  if (address.includes("/") || parseRange(address) === undefined) {
    return { ok: true, value: [] };
  }
  const answer = await queryGraph(
    arm,
    queries.addressOwners.replaceAll("{address}", address),
  );
  return answer.ok ? { ok: true, value: ownersIn(answer.value) } : answer;
}

/** A cluster names its public addresses by their ids. */
function ownersIn(data: readonly unknown[]): string[] {
  const rows = data.flatMap((entry) => {
    const parsed = v.safeParse(row, entry);
    return parsed.success ? parsed.output : [];
  });
  const addresses = rows.filter(({ type }) => type.endsWith("addresses"));
  return rows
    .filter(
      ({ type, egress }) =>
        type.includes("/sites") ||
        addresses.some(({ id }) =>
          egress.toLowerCase().includes(`"${id.toLowerCase()}"`),
        ),
    )
    .map(({ id }) => id);
}
