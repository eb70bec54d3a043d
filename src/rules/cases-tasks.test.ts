import assert from "node:assert/strict";
import { diagnose } from "../engine/diagnose.ts";
import type { Planner } from "../engine/planner.ts";
import { landscape, type Builder } from "../../test/landscapes/builder.ts";
import {
  disabled,
  privateRegistry,
  zoneFor,
} from "../../test/landscapes/networks.ts";
import { withOneFactLess } from "../../test/landscapes/one-fact-less.ts";
import { holding, repositoryReader } from "../../test/landscapes/roles.ts";
import {
  signedInAs,
  systemIdentity,
  taskIdentity,
  taskInSpoke,
  withTask,
} from "../../test/landscapes/tasks.ts";
import { rules } from "./all.ts";

/** No change is looked at here. */
const noChanges: Planner = {
  describe: () => undefined,
  alters: () => ({ addresses: [] }),
  predict: (current) => current,
};

const open = landscape().registry();
const closed = landscape().registry({ properties: disabled });
const abac = landscape().registry({
  properties: { roleAssignmentMode: "AbacRepositoryPermissions" },
});
const inNetwork = taskInSpoke({}, privateRegistry());
const linked = zoneFor(inNetwork, "spoke");
const asItself = withTask(abac, {
  identity: systemIdentity,
  credentials: { sourceRegistry: { identity: "[system]" } },
});

/** Tasks of one image, which nobody looked for, by every rule there is. */
const cases: readonly {
  name: string;
  given: Builder;
  verdict: string;
  stoppedAt: string | null;
  causes: readonly string[];
}[] = [
  {
    name: "on shared agents, of a registry that admits everybody",
    given: withTask(open),
    verdict: "passes",
    stoppedAt: null,
    causes: [],
  },
  {
    name: "in an agent pool that reaches the private endpoint",
    given: linked,
    verdict: "passes",
    stoppedAt: null,
    causes: [],
  },
  {
    name: "as its identity, which holds the right role in ABAC mode",
    given: holding(asItself, taskIdentity, { role: repositoryReader }),
    verdict: "passes",
    stoppedAt: null,
    causes: [],
  },
  {
    name: "16: with a system-assigned identity, and without an exception for tasks",
    given: withTask(closed, { identity: systemIdentity }),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["tasks-network-bypass-not-enabled"],
  },
  {
    name: "on shared agents, while public access is disabled",
    given: withTask(closed),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["tasks-need-agent-pool"],
  },
  {
    name: "of a registry with both protocols",
    given: withTask(open).row(
      "endpointProtocols",
      open.build().registryId,
      "IPv4AndIPv6",
    ),
    verdict: "blocked",
    stoppedAt: "admit",
    causes: ["tasks-ipv6-dual-stack"],
  },
  {
    name: "in an agent pool whose network does not see the private zone",
    given: zoneFor(inNetwork),
    verdict: "blocked",
    stoppedAt: "resolve",
    causes: ["private-dns-zone-not-linked-to-source-vnet"],
  },
  {
    name: "in an agent pool that does not reach what runs it",
    given: zoneFor(
      taskInSpoke(
        { apps: { securityGroup: "agents" } },
        privateRegistry(),
      ).networkSecurityGroup("agents", {
        name: "no-internet",
        priority: 200,
        access: "Deny",
        to: "Internet",
      }),
      "spoke",
    ),
    verdict: "blocked",
    stoppedAt: "route",
    causes: ["tasks-agent-pool-egress"],
  },
  {
    name: "as nobody in ABAC mode",
    given: withTask(abac, { identity: systemIdentity }),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["tasks-abac-source-auth-missing"],
  },
  {
    name: "as its identity, which holds no role",
    given: holding(asItself, taskIdentity),
    verdict: "blocked",
    stoppedAt: "authorize",
    causes: ["identity-missing-pull-role"],
  },
  {
    name: "with a user name and a password, which nobody looks at",
    given: withTask(open, { credentials: signedInAs("") }),
    verdict: "unknown",
    stoppedAt: null,
    causes: [],
  },
  {
    name: "in an agent pool that may not be read",
    given: linked.deny("agentPools"),
    verdict: "unknown",
    stoppedAt: null,
    causes: [],
  },
];

describe("end to end, a task", () => {
  for (const { name, given, ...expected } of cases) {
    it(name, () => {
      const [journey] = diagnose(given.build(), rules, noChanges).journeys;
      assert.ok(journey);
      const { verdict, stoppedAt, causes } = journey;
      assert.deepEqual({ verdict, stoppedAt, causes }, expected);
    });
    it(`${name}: with one fact less no better, and nothing new is blocked`, () => {
      for (const [fact, less] of withOneFactLess(given.build())) {
        const [journey] = diagnose(less, rules, noChanges).journeys;
        const verdict = journey?.verdict ?? "";
        assert.ok(
          [expected.verdict, "unknown"].includes(verdict),
          `${verdict} without ${fact}`,
        );
      }
    });
  }
});
