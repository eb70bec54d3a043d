import { evidenceAt } from "../../engine/located.ts";
import { principalText } from "../../engine/principal.ts";
import { fail, notApplicable, pass, type Judge } from "../../engine/rule.ts";
import type { Evidence, Verdict } from "../../model/verdict.ts";

/** The rules about a missing right: each kind of consumer has one. */
export const missingRightRules = [
  "identity-missing-pull-role",
  "aks-kubelet-identity-missing-pull-role",
  "container-app-identity-missing-role",
] as const;

/** What they need to know. */
export const rightFacts = [
  "consumer.pull-right",
  "consumer.principal",
  "consumer.role-decision",
  "consumer.role-assignments",
  "consumer.deny-assignments",
  "consumer.able-identities",
] as const;

type RightJudge = Judge<(typeof rightFacts)[number]>;

/** Fails when who pulls may not pull. */
export function judgeRight(judge: RightJudge): Verdict {
  const right = judge.know("consumer.pull-right");
  if (right.by === "credentials") {
    return notApplicable();
  }
  if (right.allowed) {
    return pass();
  }
  return right.by === "token" ? refusedHere(judge) : withoutRole(judge);
}

/** The registry itself refused this machine. */
function refusedHere({ evidence, journey, landscape }: RightJudge): Verdict {
  const { caller } = landscape;
  const { name } = journey.consumer;
  return fail({
    evidence: [evidence("consumer.pull-right")],
    args: {
      consumer: name,
      principal: caller.known ? caller.value.name : name,
    },
  });
}

function withoutRole(judge: RightJudge): Verdict {
  const { know, evidence, journey, landscape } = judge;
  const able = know("consumer.able-identities");
  return fail({
    ...(able.length > 0 && { wording: "other-identity" }),
    evidence: [
      evidence("consumer.principal"),
      ...rolesSeen(judge),
      ...able.map(({ pointer }) => evidenceAt(landscape, pointer)),
    ],
    args: {
      consumer: journey.consumer.name,
      principal: principalText(know("consumer.principal")),
      others: able.map(({ name, objectId }) => `${name} (${objectId})`),
    },
  });
}

/** The deny assignment that forbids it; else the roles that do not suffice, or that there are none. */
function rolesSeen({ know, evidence }: RightJudge): Evidence[] {
  const { denying } = know("consumer.role-decision");
  if (denying.length > 0) {
    return denying.map((index) => evidence("consumer.deny-assignments", index));
  }
  const assignments = know("consumer.role-assignments");
  return assignments.length === 0
    ? [evidence("consumer.role-assignments")]
    : assignments.map((_, index) =>
        evidence(
          "consumer.role-assignments",
          index,
          "properties",
          "roleDefinitionId",
        ),
      );
}
