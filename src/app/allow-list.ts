import { readReplications } from "../azure/replications.ts";
import { readRegistryDocument } from "../azure/registry-document.ts";
import { allowList } from "../engine/allow-list.ts";
import type { AllowList } from "../model/allow-list.ts";
import type { Cloud } from "../model/cloud.ts";
import { chooseRegistry } from "./choose-registry.ts";
import { failed, failureFrom, type Outcome } from "./failure.ts";
import { findRegistry } from "./find-registry.ts";
import type { Host, Run } from "./host.ts";
import { readRegistryInput } from "./registry-input.ts";
import { untilStopped } from "./until-stopped.ts";

export interface AllowListRequest {
  readonly cloud: Cloud;
  /** Name, login server or resource id. */
  readonly registry: string;
  readonly tenantId?: string;
}

/** The hosts that a client's firewall must let through, from the registry as it is in Azure now. */
export function allowListOf(
  request: AllowListRequest,
  host: Host,
  run: Run,
): Promise<Outcome<AllowList>> {
  return untilStopped(run.signal, readAllowList(request, host, run));
}

async function readAllowList(
  request: AllowListRequest,
  host: Host,
  run: Run,
): Promise<Outcome<AllowList>> {
  const { cloud, registry: text } = request;
  const input = readRegistryInput(text, cloud);
  if (!input.ok) {
    return input;
  }
  run.progress({
    message: "progress.hosts",
    args: { registry: text },
    done: 0,
    total: 1,
  });
  const search = await findRegistry(request, input.value, host, run);
  const chosen = await chooseRegistry(search, input.value, text);
  if (!chosen.ok) {
    return chosen;
  }
  if (!("registry" in chosen.value)) {
    const { loginServer, why } = chosen.value;
    return why.detail === undefined
      ? failed("failure.hosts-not-listed", why.remark?.args)
      : failed("failure.hosts-unseen", {
          registry: loginServer,
          reason: why.detail,
        });
  }
  const { arm, registry } = chosen.value;
  const [document, replications] = await Promise.all([
    readRegistryDocument(arm, registry.id),
    readReplications(arm, registry.id),
  ]);
  if (!document.ok) {
    return { ok: false, failure: failureFrom(document.error) };
  }
  return {
    ok: true,
    value: {
      cloud: cloud.name,
      registry: { id: registry.id, loginServer: registry.loginServer },
      hosts: allowList(
        cloud,
        document.value,
        replications.ok ? replications.value : [],
      ),
      ...(replications.ok ? {} : { unread: replications.error.message }),
    },
  };
}
