import { fail, pass, rule } from "../../../engine/rule.ts";
import { minutesSince } from "../../minutes-since.ts";

export default rule({
  id: "registry-rule-change-propagating",
  hop: null,
  severity: "info",
  needs: ["registry.network-write"],
  judge({ know, evidence, landscape }) {
    const write = know("registry.network-write");
    return write
      ? fail({
          evidence: [evidence("registry.network-write")],
          args: { minutes: minutesSince(write.at, landscape) },
        })
      : pass();
  },
  repairs: [],
  doc: "L:container-registry-faq",
});
