import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/**
 * In milliseconds. Regions of one continent are closer than that to each other, and a single connection on a busy network
 * strays by as much.
 */
const clearly = 50;

export default rule({
  id: "geo-client-resolves-distant-replica",
  hop: null,
  severity: "hint",
  needs: ["machine.proxy", "registry.data-hosts", "machine.answered-region"],
  consumers: ["machine"],
  judge({ know, evidence }) {
    // Behind a proxy the times are those of its refusals.
    if (
      know("machine.proxy") !== null ||
      know("registry.data-hosts").length < 2
    ) {
      return notApplicable();
    }
    const regions = know("machine.answered-region");
    if (regions === null) {
      return notApplicable();
    }
    const { answered, nearest } = regions;
    return answered.milliseconds - nearest.milliseconds <= clearly
      ? pass()
      : fail({
          evidence: [evidence("machine.answered-region")],
          args: {
            answered: answered.region,
            answeredTime: answered.milliseconds,
            nearest: nearest.region,
            nearestTime: nearest.milliseconds,
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-troubleshoot-performance",
});
