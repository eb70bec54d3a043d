import { fail, pass, rule } from "../../../engine/rule.ts";
import { isIpv6 } from "../../../model/addresses.ts";
import { withoutMapping } from "../../../model/ipv4.ts";

export default rule({
  id: "registry-ipv6-client-not-covered",
  hop: "admit",
  severity: "warning",
  needs: ["machine.admission"],
  consumers: ["machine"],
  judge({ know, evidence }) {
    const { refused, clientIp = "" } = know("machine.admission");
    return refused && isIpv6(withoutMapping(clientIp))
      ? fail({
          evidence: [evidence("machine.admission")],
          args: { address: clientIp },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-ipv6-dual-stack",
});
