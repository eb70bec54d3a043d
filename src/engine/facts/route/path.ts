import { isPrivateAddress } from "../../../model/addresses.ts";
import type { AnswerKind } from "../../dns-answer.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, whenKnown, type Located } from "../../located.ts";
import { dnsAnswerOf } from "../resolve/dns-answer.ts";
import { machineAdmissionOf } from "../admit/machine-admission.ts";
import { machineProxyOf } from "../machine/machine-proxy.ts";
import { probeFacts } from "../probe.ts";
import { publicAccessOf } from "../admit/public-access.ts";
import { pullRouteOf } from "./source-network.ts";

/** Where the name of the registry leads a consumer: to the public endpoint, to a private one, or nowhere. */
export type Path = "public" | "private" | "nowhere";

export function pathOf(context: JourneyContext): Located<Path> {
  if (context.journey.consumer.kind === "machine") {
    return pathOfMachine(context);
  }
  const route = pullRouteOf(context);
  return whenKnown(route, (way) => {
    if (way === "public") {
      return drawnFrom(route, "public");
    }
    const answer = dnsAnswerOf(context);
    return whenKnown(answer, (kind) => drawnFrom(answer, pathBy[kind]));
  });
}

const pathBy: Readonly<Record<AnswerKind, Path>> = {
  public: "public",
  "public-via-privatelink": "public",
  private: "private",
  stale: "nowhere",
  nxdomain: "nowhere",
};

function pathOfMachine(context: JourneyContext): Located<Path> {
  const proxy = machineProxyOf(context);
  return whenKnown(proxy, (address) => {
    if (address !== null) {
      return pathThroughProxy(context);
    }
    const answer = probeFacts["probe.dns"](context);
    return whenKnown(answer, ({ rcode, addresses }) => {
      if (rcode !== "NOERROR" || addresses.length === 0) {
        return drawnFrom(answer, "nowhere", "rcode");
      }
      const path = addresses.every(isPrivateAddress) ? "private" : "public";
      return drawnFrom(answer, path, "addresses");
    });
  });
}

/** A proxy resolves the name by itself; what the registry said to it shows the path as far as it matters. */
function pathThroughProxy(context: JourneyContext): Located<Path> {
  const admission = machineAdmissionOf(context);
  const access = publicAccessOf(context);
  return whenKnown(admission, ({ refused }) =>
    whenKnown(access, (state) => {
      const isPrivate = !refused && state === "Disabled";
      return drawnFrom(admission, isPrivate ? "private" : "public");
    }),
  );
}
