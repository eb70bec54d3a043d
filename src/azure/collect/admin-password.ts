import { known, type Fact } from "../../model/fact.ts";
import { adminCredentials } from "../documents/site.ts";
import { readAdminCredentials } from "../sdk.ts";
import { factFrom, once, type Collecting } from "./collecting.ts";

/** Whether a password is one of the registry's two admin passwords. All three stay in memory; only the answer is kept. */
export async function matchesAdminPassword(
  collecting: Collecting,
  password: string,
  registryId: string,
): Promise<Fact<"yes" | "no">> {
  const source = `${registryId}/listCredentials`;
  const answer = await once(collecting, source.toLowerCase(), () =>
    readAdminCredentials(collecting.arm, registryId),
  );
  const fact = factFrom(answer, adminCredentials, {
    source,
    action: "Microsoft.ContainerRegistry/registries/listCredentials/action",
  });
  if (!fact.known) {
    return fact;
  }
  const { passwords } = fact.value;
  passwords.forEach(({ value }) => {
    collecting.arm.redactor.add(value);
  });
  const isOne = passwords.some(({ value }) => value === password);
  return known(isOne ? "yes" : "no", source, fact.at);
}
