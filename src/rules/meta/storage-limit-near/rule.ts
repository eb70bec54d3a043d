import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** The share of the limit from which on it is worth a warning. */
const nearly = 0.9;

const bytesInGibibyte = 2 ** 30;

export default rule({
  id: "storage-limit-near",
  hop: null,
  severity: "warning",
  needs: ["registry.usages"],
  judge({ know, evidence }) {
    const usages = know("registry.usages");
    const index = usages.findIndex(({ name }) => name === "Size");
    const size = usages[index];
    if (!size || size.limit <= 0) {
      return notApplicable();
    }
    const { currentValue, limit } = size;
    if (currentValue < nearly * limit) {
      return pass();
    }
    return fail({
      evidence: [evidence("registry.usages", index)],
      args: { used: gibibytes(currentValue), limit: gibibytes(limit) },
    });
  },
  repairs: [],
  doc: "L:container-registry-skus",
});

function gibibytes(bytes: number): number {
  return Math.round(bytes / bytesInGibibyte);
}
