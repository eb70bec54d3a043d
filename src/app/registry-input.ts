import { parseArmId, sameId } from "../model/arm-id.ts";
import {
  builtInClouds,
  cloudOfLoginServer,
  isRegistryHost,
  type Cloud,
} from "../model/cloud.ts";
import { failed, type Outcome } from "./failure.ts";

/** How the user named a registry. */
export type RegistryInput =
  | { readonly by: "id"; readonly id: string }
  | { readonly by: "login-server"; readonly loginServer: string }
  | { readonly by: "name"; readonly name: string };

/** Tells a resource id, a login server and a name apart; a login server of another cloud is an error of its own. */
export function readRegistryInput(
  input: string,
  cloud: Cloud,
): Outcome<RegistryInput> {
  const text = input.trim();
  if (text.startsWith("/")) {
    const isRegistry = sameId(
      parseArmId(text)?.type ?? "",
      "Microsoft.ContainerRegistry/registries",
    );
    return isRegistry
      ? { ok: true, value: { by: "id", id: text.replace(/\/$/, "") } }
      : failed("failure.registry-name", { input });
  }
  const host = text
    .toLowerCase()
    .replace(/^https:\/\//, "")
    .replace(/\/.*$/, "");
  if (!host.includes(".")) {
    return /^[a-z0-9]{5,50}$/.test(host)
      ? { ok: true, value: { by: "name", name: host } }
      : failed("failure.registry-name", { input });
  }
  if (isRegistryHost(cloud, host)) {
    return { ok: true, value: { by: "login-server", loginServer: host } };
  }
  const other = cloudOfLoginServer(host);
  return other
    ? failed("failure.wrong-cloud", {
        input,
        cloud: cloud.name,
        other: other.name,
      })
    : failed("failure.not-a-login-server", {
        input,
        suffixes: [
          ...new Set(
            [cloud, ...builtInClouds].map((each) => each.registrySuffix),
          ),
        ],
      });
}
