import { createContainerRegistryManagement } from "@azure/arm-containerregistry/api";
import {
  get as getRegistry,
  listCredentials,
  listUsages,
} from "@azure/arm-containerregistry/api/registries";
import { createWebSiteManagement } from "@azure/arm-appservice/api";
import {
  listApplicationSettings,
  listApplicationSettingsSlot,
} from "@azure/arm-appservice/api/webApps";
import { isRestError } from "@azure/core-rest-pipeline";
import { nameOf, parentId, parseArmId } from "../model/arm-id.ts";
import { apiVersions } from "./api-versions.ts";
import type { ArmClient } from "./arm-client.ts";
import { azureErrorFrom, type Result } from "./azure-error.ts";

/** What every operation of the SDK packages takes, as far as it is used here. */
interface OnResponse {
  onResponse(response: { bodyAsText?: string | null }): void;
}

/** The document of a registry. */
export function readRegistry(
  arm: ArmClient,
  registryId: string,
): Promise<Result<unknown>> {
  const { group, name, context } = registryContext(arm, registryId);
  return rawAnswer(arm, (options) =>
    getRegistry(context, group, name, options),
  );
}

/** `{ value: Usage[] }` */
export function readUsages(
  arm: ArmClient,
  registryId: string,
): Promise<Result<unknown>> {
  const { group, name, context } = registryContext(arm, registryId);
  return rawAnswer(arm, (options) => listUsages(context, group, name, options));
}

/** The admin user's two passwords: to be compared in memory and forgotten. */
export function readAdminCredentials(
  arm: ArmClient,
  registryId: string,
): Promise<Result<unknown>> {
  const { group, name, context } = registryContext(arm, registryId);
  return rawAnswer(arm, (options) =>
    listCredentials(context, group, name, options),
  );
}

/** `config/appsettings` of a site or a slot, secrets included. */
export function readAppSettings(
  arm: ArmClient,
  siteId: string,
): Promise<Result<unknown>> {
  const { group, name, slot, context } = siteContext(arm, siteId);
  return rawAnswer(arm, (options) =>
    slot === undefined
      ? listApplicationSettings(context, group, name, options)
      : listApplicationSettingsSlot(context, group, name, slot, options),
  );
}

/**
 * The answer as it came over the wire: the packages' own reading of it leaves out what they do not know, renames properties
 * and takes `properties` away. An answer on which their reading fails is still an answer.
 */
async function rawAnswer(
  arm: ArmClient,
  call: (options: OnResponse) => Promise<unknown>,
): Promise<Result<unknown>> {
  let body = "";
  try {
    await call({
      onResponse(response) {
        body = response.bodyAsText ?? "";
      },
    });
  } catch (error) {
    if (isRestError(error) || body === "") {
      return { ok: false, error: azureErrorFrom(error, arm.redactor.redact) };
    }
  }
  return { ok: true, value: JSON.parse(body) };
}

/**
 * Endpoint and sign-in are the pipeline's: left to themselves the packages ask tokens of the wrong cloud. Each client adds policies
 * of its own, so it gets a copy.
 */
function clientOptions(
  arm: ArmClient,
  apiVersion: string,
): {
  endpoint: string;
  apiVersion: string;
  pipeline: ArmClient["pipeline"];
  httpClient: ArmClient["httpClient"];
} {
  return {
    endpoint: arm.cloud.resourceManager,
    apiVersion,
    pipeline: arm.pipeline.clone(),
    httpClient: arm.httpClient,
  };
}

function registryContext(arm: ArmClient, registryId: string) {
  const { subscription, group } = scopeOf(registryId);
  return {
    group,
    name: nameOf(registryId),
    context: createContainerRegistryManagement(
      arm.tokens,
      subscription,
      clientOptions(arm, apiVersions.registry),
    ),
  };
}

function siteContext(arm: ArmClient, siteId: string) {
  const { subscription, group } = scopeOf(siteId);
  const isSlot = /\/slots\/[^/]+$/i.test(siteId);
  return {
    group,
    name: nameOf(isSlot ? parentId(siteId) : siteId),
    slot: isSlot ? nameOf(siteId) : undefined,
    context: createWebSiteManagement(
      arm.tokens,
      subscription,
      clientOptions(arm, apiVersions.site),
    ),
  };
}

function scopeOf(id: string): { subscription: string; group: string } {
  const parsed = parseArmId(id);
  return {
    subscription: parsed?.subscriptionId ?? "",
    group: parsed?.resourceGroup ?? "",
  };
}
