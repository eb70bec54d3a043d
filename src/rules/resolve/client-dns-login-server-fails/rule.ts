import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-dns-login-server-fails",
  hop: "resolve",
  severity: "error",
  needs: ["machine.proxy", "probe.dns"],
  consumers: ["machine"],
  judge({ know, evidence, landscape }) {
    if (know("machine.proxy") !== null) {
      return notApplicable();
    }
    const { rcode, addresses, resolver, server } = know("probe.dns");
    if (rcode === "NOERROR" && addresses.length > 0) {
      return pass();
    }
    const isKnownToServers = (server?.addresses ?? []).length > 0;
    return fail({
      ...(isKnownToServers && { wording: "system" }),
      evidence: [evidence("probe.dns")],
      args: {
        host: landscape.loginServer,
        rcode: rcode === "NOERROR" ? "NODATA" : rcode,
        resolver,
      },
    });
  },
  repairs: [],
  doc: "T:azure-container-registry/context-deadline-exceeded",
});
