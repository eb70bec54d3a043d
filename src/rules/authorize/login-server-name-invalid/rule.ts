import { cloudOfLoginServer, isRegistryHost } from "../../../model/cloud.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";
import { appServiceKinds } from "../../consumer-kinds.ts";

export default rule({
  id: "login-server-name-invalid",
  hop: "authorize",
  severity: "error",
  needs: [
    "consumer.principal",
    "consumer.pull-settings",
    "registry",
    "registry.anonymous-pull",
  ],
  consumers: appServiceKinds,
  judge({ know, evidence, landscape: { cloud, loginServer }, journey }) {
    const principal = know("consumer.principal");
    if (principal.kind !== "other-registry") {
      return notApplicable();
    }
    const { host } = principal;
    const means = [know("registry").name.toLowerCase(), labelOf(loginServer)];
    const isOfOtherCloud =
      !isRegistryHost(cloud, host) && cloudOfLoginServer(host) !== undefined;
    if (isOfOtherCloud || !means.includes(labelOf(host))) {
      return notApplicable();
    }
    return know("registry.anonymous-pull")
      ? pass()
      : fail({
          evidence: [evidence("consumer.pull-settings", "serverUrl")],
          args: { consumer: journey.consumer.name, host },
        });
  },
  repairs: [],
  doc: "L:container-registry-get-started-azure-cli",
});

/** The first part of a host name. */
function labelOf(host: string): string {
  return host.toLowerCase().replace(/\..*$/, "");
}
