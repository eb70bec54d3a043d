import { createArmClient, type ArmClient } from "../azure/arm-client.ts";
import { createFetchClient } from "../azure/fetch-client.ts";
import type { Cloud } from "../model/cloud.ts";
import type { Host, Run } from "./host.ts";

/** Azure Resource Manager as the host's account of a tenant sees it, for one run. */
export async function armFor(
  host: Host,
  run: Run,
  cloud: Cloud,
  tenantId?: string,
): Promise<ArmClient> {
  const { httpClient } = host;
  return createArmClient({
    cloud,
    tokens: await host.credential(cloud, tenantId),
    signal: run.signal,
    ...(httpClient === undefined
      ? {}
      : {
          httpClient: httpClient === "fetch" ? createFetchClient() : httpClient,
        }),
    log: (line) => {
      host.log("debug", line);
    },
  });
}
