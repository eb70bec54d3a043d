import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { isPrivateAddress } from "../../../model/addresses.ts";

/** Where only records of data endpoints are missing, the rule about these names them. */
export default rule({
  id: "client-dns-split-brain",
  hop: "resolve",
  severity: "error",
  needs: [
    "machine.proxy",
    "registry.public-access",
    "registry.private-endpoints",
    "probe.dns",
    "machine.data-answers",
    "machine.refusal",
  ],
  consumers: ["machine"],
  hides: [
    "registry-public-access-disabled-client-outside-vnet",
    "client-dns-public-ip-while-public-disabled",
    "registry-ip-rules-client-not-included",
  ],
  judge({ know, evidence, landscape }) {
    if (
      know("machine.proxy") !== null ||
      know("registry.public-access") === "does-not-matter" ||
      know("registry.private-endpoints").length === 0
    ) {
      return notApplicable();
    }
    const login = {
      host: landscape.loginServer,
      addresses: know("probe.dns").addresses,
      pointer: evidence("probe.dns").pointer,
    };
    const found = [login, ...know("machine.data-answers")].filter(
      ({ addresses }) => addresses.length > 0,
    );
    const inside = found.filter(({ addresses }) =>
      addresses.every(isPrivateAddress),
    );
    const outside = found.filter((answer) => !inside.includes(answer));
    if (
      inside.length === 0 ||
      outside.length === 0 ||
      !know("machine.refusal")
    ) {
      return pass();
    }
    return fail({
      evidence: found.map(({ pointer }) => evidenceAt(landscape, pointer)),
      args: {
        inside: inside.map(({ host }) => host),
        outside: outside.map(({ host }) => host),
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-private-endpoints",
});
