import { cloudOfLoginServer, isRegistryHost } from "../../../model/cloud.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "cloud-mismatch",
  hop: "authorize",
  severity: "error",
  needs: [
    "consumer.principal",
    "consumer.pull-settings",
    "registry.anonymous-pull",
  ],
  consumers: appServiceKinds,
  judge({ know, evidence, landscape: { cloud }, journey }) {
    const principal = know("consumer.principal");
    if (principal.kind !== "other-registry") {
      return notApplicable();
    }
    const { host } = principal;
    const other = isRegistryHost(cloud, host)
      ? undefined
      : cloudOfLoginServer(host);
    if (!other) {
      return notApplicable();
    }
    if (know("registry.anonymous-pull")) {
      return pass();
    }
    return fail({
      evidence: [evidence("consumer.pull-settings", "serverUrl")],
      args: {
        consumer: journey.consumer.name,
        host,
        theirs: other.azName,
        ours: cloud.azName,
      },
    });
  },
  repairs: [],
  doc: "L:container-registry-health-error-reference",
});
