import type { ProxySettings } from "../../../model/docker.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

export default rule({
  id: "client-proxy-daemon-not-restarted",
  hop: "client",
  severity: "warning",
  needs: ["probe.docker", "docker.daemon", "docker.daemon-start"],
  consumers: ["machine"],
  judge({ know, evidence, journey }) {
    const daemon = know("docker.daemon");
    const files = know("probe.docker")?.proxyFiles ?? [];
    if (!daemon || files.length === 0) {
      return notApplicable();
    }
    const others = files.flatMap(({ proxy, ...file }, index) =>
      isInUse(proxy, daemon.proxy) ? [] : [{ ...file, index }],
    );
    if (others.length === 0) {
      return pass();
    }
    const start = know("docker.daemon-start");
    const [unread] = others.filter(
      ({ modified }) => Date.parse(modified) > Date.parse(start),
    );
    return unread === undefined
      ? pass()
      : fail({
          evidence: [
            evidence("probe.docker", "proxyFiles", unread.index),
            evidence("docker.daemon"),
          ],
          args: {
            consumer: journey.consumer.name,
            path: unread.path,
            modified: unread.modified,
            start,
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-troubleshoot-access",
});

/** Whether a daemon works with what a file says. What the file leaves out may come from elsewhere. */
function isInUse(file: ProxySettings, daemon: ProxySettings): boolean {
  return (["http", "https", "except"] as const).every(
    (name) => file[name] === undefined || file[name] === daemon[name],
  );
}
