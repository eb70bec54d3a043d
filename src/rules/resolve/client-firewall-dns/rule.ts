import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** The neutral name counts only where the login server's fails: then it tells whose trouble it is. */
export default rule({
  id: "client-firewall-dns",
  hop: "resolve",
  severity: "error",
  needs: ["machine.proxy", "probe.dns", "machine.neutral-name"],
  consumers: ["machine"],
  hides: [
    "client-dns-login-server-fails",
    "client-dns-data-endpoint-fails",
    "client-entra-endpoint-blocked",
    "client-mcr-blocked",
  ],
  judge({ know, evidence, landscape: { loginServer } }) {
    if (know("machine.proxy") !== null) {
      return notApplicable();
    }
    const login = know("probe.dns");
    if (login.addresses.length > 0) {
      return pass();
    }
    const neutral = know("machine.neutral-name");
    return neutral.addresses.length > 0
      ? pass()
      : fail({
          evidence: [evidence("probe.dns"), evidence("machine.neutral-name")],
          args: {
            host: loginServer,
            rcode: login.rcode,
            neutral: neutral.host,
            neutralRcode: neutral.rcode,
            resolver: login.resolver,
          },
        });
  },
  repairs: [],
  doc: "T:azure-container-registry/context-deadline-exceeded",
});
