import type { Identity } from "../../../model/arm.ts";
import { sameId } from "../../../model/arm-id.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "cmk-identity-missing",
  hop: "transfer",
  severity: "error",
  needs: ["registry"],
  judge({ know, evidence }) {
    const { identity, properties } = know("registry");
    const { status, keyVaultProperties } = properties.encryption ?? {};
    if (status?.toLowerCase() !== "enabled" || !keyVaultProperties) {
      return notApplicable();
    }
    const clientId = keyVaultProperties.identity ?? "";
    return has(identity, clientId)
      ? pass()
      : fail({
          evidence: [evidence("registry", "properties", "encryption")],
          args: { identity: clientId === "" ? "system" : clientId },
        });
  },
  repairs: [],
  doc: "L:tutorial-troubleshoot-customer-managed-keys",
});

/** An empty client id, or `system`, stands for the registry's own identity. */
function has(identity: Identity | undefined, clientId: string): boolean {
  return clientId === "" || clientId.toLowerCase() === "system"
    ? identity?.principalId !== undefined
    : Object.values(identity?.userAssignedIdentities ?? {}).some(
        (each) =>
          each.clientId !== undefined && sameId(each.clientId, clientId),
      );
}
