import type { RegistryCredentials } from "../../model/arm-containers.ts";
import { nameOf, parseArmId, sameId } from "../../model/arm-id.ts";
import { unknown, type Fact } from "../../model/fact.ts";
import { remark } from "../../model/remark.ts";
import { versioned } from "../api-versions.ts";
import { appSecrets } from "../documents/containers.ts";
import { matchesAdminPassword } from "./admin-password.ts";
import { factFrom, type Collecting } from "./collecting.ts";

/**
 * Whether the password with which a container app signs in as the registry's admin user is one of the two. It is one of the
 * app's secrets, which are read in memory and forgotten.
 */
export async function collectAppPassword(
  collecting: Collecting,
  appId: string,
  { username = "", passwordSecretRef }: RegistryCredentials,
  registryId: string,
): Promise<void> {
  if (passwordSecretRef && sameId(username, nameOf(registryId))) {
    collecting.draft.adminPasswordMatches[appId.toLowerCase()] = await compare(
      collecting,
      appId,
      passwordSecretRef,
      registryId,
    );
  }
}

async function compare(
  collecting: Collecting,
  appId: string,
  secretName: string,
  registryId: string,
): Promise<Fact<"yes" | "no">> {
  const { arm } = collecting;
  const source = `${appId}/listSecrets`;
  const answer = await arm.send({ method: "POST", path: versioned(source) });
  const secrets = factFrom(
    answer.ok ? { ok: true, value: answer.value.body } : answer,
    appSecrets,
    { source, action: `${parseArmId(appId)?.type ?? ""}/listSecrets/action` },
  );
  if (!secrets.known) {
    return secrets;
  }
  for (const { value = "" } of secrets.value.value) {
    arm.redactor.add(value);
  }
  const secret = secrets.value.value.find(({ name }) => name === secretName);
  if (secret?.keyVaultUrl) {
    return unknown("not-asked", source, {
      remark: remark("password-in-key-vault"),
    });
  }
  return secret?.value
    ? matchesAdminPassword(collecting, secret.value, registryId)
    : unknown("silent", source, {
        remark: remark("app-without-secret", {
          app: nameOf(appId),
          secret: secretName,
        }),
      });
}
