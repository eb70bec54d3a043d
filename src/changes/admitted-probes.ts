import { contains } from "../model/addresses.ts";
import { mapFact, type Table } from "../model/fact.ts";
import type { HttpAnswer, Probes } from "../model/probe.ts";

/**
 * The probes as they would be once the addresses are allowed: where the registry refused this machine for one of them, it
 * asks for a token instead.
 */
export function admittedProbes(
  probes: Probes,
  loginServer: string,
  addresses: readonly string[],
): Probes {
  const challenge: HttpAnswer = {
    status: 401,
    from: "registry",
    realm: `https://${loginServer}/oauth2/token`,
    service: loginServer,
  };
  const admit = (table: Table<HttpAnswer>): Table<HttpAnswer> =>
    Object.fromEntries(
      Object.entries(table).map(([host, fact]) => [
        host,
        mapFact(fact, (answer) =>
          isRefusedFor(answer, addresses) ? challenge : answer,
        ),
      ]),
    );
  return {
    ...probes,
    challenge: admit(probes.challenge),
    tokenEndpoint: admit(probes.tokenEndpoint),
  };
}

function isRefusedFor(
  { status, clientIp }: HttpAnswer,
  addresses: readonly string[],
): boolean {
  return (
    status === 403 &&
    clientIp !== undefined &&
    addresses.some((value) => contains(value, clientIp) === true)
  );
}
