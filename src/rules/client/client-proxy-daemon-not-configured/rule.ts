import { registryProxy } from "../../../model/docker.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-proxy-daemon-not-configured",
  hop: "client",
  severity: "error",
  needs: [
    "docker.daemon",
    "machine.proxy",
    "probe.tunnel",
    "probe.dns",
    "probe.tcp",
  ],
  consumers: ["machine"],
  judge({ know, evidence, journey, landscape }) {
    const { cloud, loginServer } = landscape;
    const proxy = know("machine.proxy");
    if (proxy === null || know("probe.tunnel").outcome !== "open") {
      return notApplicable();
    }
    const daemon = know("docker.daemon");
    if (!daemon) {
      return notApplicable();
    }
    if (registryProxy(daemon.proxy, loginServer, cloud.port) !== undefined) {
      return pass();
    }
    const isNamed = know("probe.dns").addresses.length > 0;
    return isNamed && know("probe.tcp").outcome === "connected"
      ? pass()
      : fail({
          evidence: [
            evidence("docker.daemon", "proxy"),
            evidence("probe.tunnel"),
            evidence(isNamed ? "probe.tcp" : "probe.dns"),
          ],
          args: { consumer: journey.consumer.name, proxy, host: loginServer },
        });
  },
  repairs: [],
  doc: "https://docs.docker.com/engine/daemon/proxy/",
});
