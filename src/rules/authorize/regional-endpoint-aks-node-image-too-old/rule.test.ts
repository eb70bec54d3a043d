import {
  landscape,
  type Builder,
} from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import regionalEndpointAksNodeImageTooOld from "./rule.ts";

const regional = "contosoweb.eastus.geo.azurecr.io";
const old = "AKSUbuntu-2204gen2containerd-202607.28.0";
const good = "AKSUbuntu-2204gen2containerd-202607.29.0";

function cluster(
  versions: Readonly<Record<string, string | undefined>>,
  host = regional,
): Builder {
  return landscape()
    .registry()
    .cluster({
      images: [`${host}/shop/web:1.4`],
      properties: {
        agentPoolProfiles: Object.entries(versions).map(([name, version]) => ({
          name,
          ...(version !== undefined && { nodeImageVersion: version }),
        })),
      },
    });
}

ruleCases(regionalEndpointAksNodeImageTooOld, [
  {
    name: "one pool of two is a day too old",
    given: cluster({ system: good, apps: old }),
    want: "fail",
    args: { consumer: "shop-cluster", host: regional, pools: ["apps"] },
    evidence: [old],
  },
  {
    name: "all pools are new enough",
    given: cluster({ system: good, apps: "AKSWindows-2022-202608.03.1" }),
    want: "pass",
  },
  {
    name: "the global endpoint",
    given: cluster({ apps: old }, "contosoweb.azurecr.io"),
    want: "not-applicable",
  },
  {
    name: "a web app",
    given: landscape().registry().webApp(),
    want: "not-applicable",
  },
  {
    name: "a pool that does not name its image",
    given: cluster({ system: good, apps: undefined }),
    want: "unknown",
    fact: "consumer.node-images",
  },
  {
    name: "an unreadable cluster",
    given: cluster({ apps: old }).deny("clusters"),
    want: "unknown",
    fact: "consumer.node-images",
  },
]);
