import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { evidenceAt } from "../../../engine/located.ts";

export default rule({
  id: "client-dns-data-endpoint-fails",
  hop: "resolve",
  severity: "error",
  needs: [
    "machine.proxy",
    "registry.public-access",
    "consumer.path",
    "machine.data-answers",
  ],
  consumers: ["machine"],
  // Where its name does not resolve, no layer comes from it either.
  hides: ["client-tcp-443-blocked-data-endpoint"],
  judge({ know, landscape }) {
    if (
      know("registry.public-access") === "does-not-matter" ||
      (know("machine.proxy") === null && know("consumer.path") !== "public")
    ) {
      return notApplicable();
    }
    const answers = know("machine.data-answers");
    if (answers.length === 0) {
      return notApplicable();
    }
    const missing = answers.filter(({ addresses }) => addresses.length === 0);
    return missing.length === 0
      ? pass()
      : fail({
          evidence: missing.map(({ pointer }) =>
            evidenceAt(landscape, pointer),
          ),
          args: { hosts: missing.map(({ host }) => host) },
        });
  },
  repairs: [],
  doc: "L:container-registry-dedicated-data-endpoints",
});
