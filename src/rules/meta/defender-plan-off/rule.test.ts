import { remark } from "../../../model/remark.ts";
import type { DefenderPlan } from "../../../model/arm.ts";
import { landscape } from "../../../../test/landscapes/builder.ts";
import { ruleCases } from "../../../../test/landscapes/rule-cases.ts";
import defenderPlanOff from "./rule.ts";

const machine = landscape().registry().machine();
const { registryId } = machine.build();
const scanning = "ContainerRegistriesVulnerabilityAssessments";

function plan(
  name: string,
  pricingTier: string,
  extensions?: Readonly<Record<string, string>>,
): DefenderPlan {
  return {
    id: `/subscriptions/s/providers/Microsoft.Security/pricings/${name}`,
    name,
    properties: {
      pricingTier,
      ...(extensions && {
        extensions: Object.entries(extensions).map(([extension, isEnabled]) => {
          return { name: extension, isEnabled };
        }),
      }),
    },
  };
}

const having = (...plans: readonly DefenderPlan[]) =>
  machine.row("defenderPlans", registryId, plans);
const free = [
  plan("Containers", "Free", { [scanning]: "True" }),
  plan("VirtualMachines", "Standard"),
];

ruleCases(defenderPlanOff, [
  {
    name: "no plan of containers that is on",
    given: having(...free),
    want: "fail",
    evidence: [free],
  },
  {
    name: "a plan that is on without scans of images",
    given: having(plan("Containers", "Standard", { [scanning]: "False" })),
    want: "fail",
  },
  {
    name: "the plan of containers",
    given: having(plan("Containers", "Standard", { [scanning]: "True" })),
    want: "pass",
  },
  {
    name: "the plan of posture, beside one that does not say what it does",
    given: having(
      plan("Containers", "Standard"),
      plan("CloudPosture", "Standard", { [scanning]: "True" }),
    ),
    want: "pass",
  },
  {
    name: "the plan that was before",
    given: having(plan("ContainerRegistry", "Standard")),
    want: "pass",
  },
  {
    name: "a plan that does not say what it does",
    given: having(plan("Containers", "Standard")),
    want: "unknown",
    reason: "silent",
    remark: remark("plan-without-scanning"),
  },
  {
    name: "plans that may not be read",
    given: machine.deny("defenderPlans"),
    want: "unknown",
    fact: "registry.image-scanning",
    reason: "denied",
  },
]);
