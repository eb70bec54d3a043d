import { nameOf, sameId } from "../../model/arm-id.ts";
import type { PullSettings } from "../../model/arm.ts";
import { known, unknown, type Fact } from "../../model/fact.ts";
import { remark } from "../../model/remark.ts";
import { withoutUser } from "../documents/document.ts";
import { appSettings } from "../documents/site.ts";
import { readAppSettings } from "../sdk.ts";
import { matchesAdminPassword } from "./admin-password.ts";
import { factFrom, type Collecting } from "./collecting.ts";

type Settings = Readonly<Record<string, string>>;

/**
 * What a site's app settings say of the pull. The settings hold secrets: only what the model names leaves this file. Whether the
 * stored password is one of the registry's is decided here, in memory, and only the answer is kept.
 */
export async function collectPullSettings(
  collecting: Collecting,
  siteId: string,
  registryId: string,
): Promise<Fact<PullSettings>> {
  const { arm, draft } = collecting;
  const source = `${siteId}/config/appsettings`;
  const all = factFrom(await readAppSettings(arm, siteId), appSettings, {
    source,
    action: "Microsoft.Web/sites/config/list/action",
  });
  const key = siteId.toLowerCase();
  if (!all.known) {
    draft.pullSettings[key] = all;
    return all;
  }
  const settings: Settings = all.value.properties;
  const password = settings["DOCKER_REGISTRY_SERVER_PASSWORD"] ?? "";
  arm.redactor.add(password);
  const kept = known(pullSettings(settings), source, all.at);
  draft.pullSettings[key] = kept;
  const { userName = "" } = kept.value;
  if (password !== "" && sameId(userName, nameOf(registryId))) {
    draft.adminPasswordMatches[key] = await compare(
      collecting,
      password,
      registryId,
    );
  }
  return kept;
}

function pullSettings(settings: Settings): PullSettings {
  const serverUrl = settings["DOCKER_REGISTRY_SERVER_URL"];
  const userName = settings["DOCKER_REGISTRY_SERVER_USERNAME"];
  const pullOverVnet = settings["WEBSITE_PULL_IMAGE_OVER_VNET"];
  return {
    ...(serverUrl === undefined ? {} : { serverUrl: withoutUser(serverUrl) }),
    ...(userName === undefined ? {} : { userName }),
    hasPassword: (settings["DOCKER_REGISTRY_SERVER_PASSWORD"] ?? "") !== "",
    ...(pullOverVnet === undefined ? {} : { pullOverVnet }),
  };
}

function compare(
  collecting: Collecting,
  password: string,
  registryId: string,
): Fact<"yes" | "no"> | Promise<Fact<"yes" | "no">> {
  return password.startsWith("@Microsoft.KeyVault(")
    ? unknown("not-asked", `${registryId}/listCredentials`, {
        remark: remark("password-in-key-vault"),
      })
    : matchesAdminPassword(collecting, password, registryId);
}
