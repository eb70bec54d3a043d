import { notApplicable, pass, rule } from "../../../engine/rule.ts";
import { failRefused } from "../refused-machine.ts";

/** The registry never sees a machine behind a proxy, only the proxy. */
export default rule({
  id: "client-proxy-egress-ip-not-allowed",
  hop: "admit",
  severity: "error",
  needs: ["machine.proxy", "machine.admission"],
  consumers: ["machine"],
  hides: ["registry-default-deny-no-rules"],
  judge(judge) {
    const { know } = judge;
    if (know("machine.proxy") === null) {
      return notApplicable();
    }
    const { refused, proxy } = know("machine.admission");
    if (!refused) {
      return pass();
    }
    return proxy === null
      ? notApplicable()
      : failRefused(judge, "proxy", { proxy });
  },
  repairs: ["allow-addresses"],
  doc: "L:container-registry-access-selected-networks",
});
