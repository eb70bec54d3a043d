import { evidenceAt } from "../../../engine/located.ts";
import { fail, notApplicable, pass, rule } from "../../../engine/rule.ts";

/** Lines of the hosts file first: they explain a difference, and stand in the way even while there is none. */
export default rule({
  id: "client-hosts-file-override",
  hop: "resolve",
  severity: "warning",
  needs: ["machine.proxy", "machine.local-names"],
  consumers: ["machine"],
  judge({ know, landscape }) {
    if (know("machine.proxy") !== null) {
      return notApplicable();
    }
    const names = know("machine.local-names");
    if (names.length === 0) {
      return notApplicable();
    }
    const pinned = names.filter((name) => name.pinned.length > 0);
    if (pinned.length > 0) {
      return fail({
        evidence: pinned.map(({ pointer }) =>
          evidenceAt(landscape, `${pointer}/pinned`),
        ),
        args: {
          lines: pinned.flatMap(({ host, pinned: lines }) =>
            lines.map(
              ({ file, line, address }) =>
                `${host} = ${address} (${file}, line ${line})`,
            ),
          ),
        },
      });
    }
    const different = names.filter(({ differs }) => differs);
    return different.length === 0
      ? pass()
      : fail({
          wording: "system",
          evidence: different.map(({ pointer }) =>
            evidenceAt(landscape, pointer),
          ),
          args: {
            answers: different.map(
              ({ host, addresses, server, rcode }) =>
                `${host}: ${addresses.join(" ") || "-"} / ${server.join(" ") || rcode}`,
            ),
          },
        });
  },
  repairs: [],
  doc: "L:container-registry-geo-replication",
});
