import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "resource-lock",
  hop: null,
  severity: "warning",
  needs: ["journey.failed", "registry.locks"],
  judge({ know, evidence }) {
    const repairedAtRegistry = know("journey.failed").some(
      ({ hop }) => hop === "admit" || hop === "authorize",
    );
    if (!repairedAtRegistry) {
      return notApplicable();
    }
    const locks = know("registry.locks");
    const readOnly = locks.flatMap(({ properties }, index) =>
      properties.level.toLowerCase() === "readonly" ? [index] : [],
    );
    if (readOnly.length === 0) {
      return pass();
    }
    return fail({
      evidence: readOnly.map((index) => evidence("registry.locks", index)),
      args: { locks: readOnly.flatMap((index) => locks[index]?.name ?? []) },
    });
  },
  repairs: [],
  doc: "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources",
});
