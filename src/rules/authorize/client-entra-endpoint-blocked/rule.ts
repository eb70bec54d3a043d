import { fail, pass, rule } from "../../../engine/rule.ts";

/** A warning: a login that docker holds already goes on to work until it ends, and some logins need no identity. */
export default rule({
  id: "client-entra-endpoint-blocked",
  hop: "authorize",
  severity: "warning",
  needs: ["machine.sign-in-host"],
  consumers: ["machine"],
  judge({ know, evidence }) {
    const { host, failure } = know("machine.sign-in-host");
    return failure === null
      ? pass()
      : fail({
          evidence: [evidence("machine.sign-in-host")],
          args: { host, reason: failure },
        });
  },
  repairs: [],
  doc: "AK:outbound-rules-control-egress",
});
