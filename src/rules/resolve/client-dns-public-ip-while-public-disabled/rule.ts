import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** A consequence wherever it shows: the rules about disabled public access name the cause. */
export default rule({
  id: "client-dns-public-ip-while-public-disabled",
  hop: "resolve",
  severity: "error",
  needs: [
    "registry.public-access",
    "machine.proxy",
    "probe.dns",
    "consumer.path",
  ],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    if (
      know("registry.public-access") !== "Disabled" ||
      know("machine.proxy") !== null
    ) {
      return notApplicable();
    }
    if (know("consumer.path") !== "public") {
      return pass();
    }
    return fail({
      evidence: [
        evidence("probe.dns", "addresses"),
        evidence("registry.public-access"),
      ],
      args: {
        host: landscape.loginServer,
        addresses: know("probe.dns").addresses,
      },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/cant-resolve-container-registry-fqdn-private-ip-address",
});
