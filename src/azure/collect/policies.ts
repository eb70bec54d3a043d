import { nameOf } from "../../model/arm-id.ts";
import type { PolicyEffect } from "../../model/arm.ts";
import { known, type Fact, type Unknown } from "../../model/fact.ts";
import {
  policyAssignments,
  policyDefinition,
  policySetDefinition,
  type PolicyAssignment,
  type PolicyDefinition,
  type PolicyParameters,
  type PolicySetDefinition,
} from "../documents/policy.ts";
import { readList, readResource, type Collecting } from "./collecting.ts";

/**
 * The built-in definitions that speak of registries ("Azure Policy built-in definitions for Azure Container Registry"). Azure
 * has thousands more; those are not read.
 */
const builtInForRegistries: ReadonlySet<string> = new Set([
  "0fdf0491-d080-4575-b627-ad0e843cba0f",
  "a3701552-92ea-433e-9d17-33b7f1208fc9",
  "d0793b48-0edc-4296-a390-4c75d1bdfd71",
  "e8eef0a8-67cf-4eb4-9386-14b0e78733d4",
  "d85c6833-7d33-4cf5-a915-aaa2de84405f",
  "e9585a95-5b8c-4d03-b193-dc7eb5ac4c32",
  "bd560fc0-3c69-498a-ae9f-aa8eb7de0e13",
  "dc921057-6b28-4fbe-9b83-f7bec05db6c2",
  "79fdfe03-ffcb-4e55-b4d0-b925b8241759",
  "9f2dea28-e834-476c-99c5-3507b4728395",
  "cced2946-b08a-44fe-9fd9-e4ed8a779897",
  "42781ec6-6127-4c30-bdfa-fb423a0047d3",
  "785596ed-054f-41bc-aaec-7f3d0ba05725",
  "ff05e24e-195c-447e-b322-5e90c9f9f366",
  "a9b426fe-8856-4945-8600-18c5dd1cca2a",
  "524b0254-c285-4903-bee6-bb8126cde579",
  "5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580",
  "84497762-32b6-4ab3-80b6-732ea48b85a2",
  "c4857be7-912a-4c75-87e6-e30292bcdf78",
]);

/** The policies in force on the registry that speak of registries or roles, with the effect of each after its parameters. */
export async function collectPolicies(
  collecting: Collecting,
  registryId: string,
): Promise<void> {
  const assigned = await readList(
    collecting,
    {},
    registryId,
    `${registryId}/providers/Microsoft.Authorization/policyAssignments`,
    policyAssignments,
  );
  const effects = assigned.known
    ? await allKnown(
        assigned.value
          .filter((assignment) => !excludes(assignment, registryId))
          .map((assignment) => effectsOf(collecting, assignment)),
      )
    : assigned;
  collecting.draft.policies[registryId.toLowerCase()] = isList(effects)
    ? known(effects, assigned.source, new Date().toISOString())
    : effects;
}

/** Effects, or why a definition could not be read: then it is not known what the policies do. */
type Effects = readonly PolicyEffect[] | Unknown;

function isList(effects: Effects): effects is readonly PolicyEffect[] {
  return Array.isArray(effects);
}

async function allKnown(parts: readonly Promise<Effects>[]): Promise<Effects> {
  const effects: PolicyEffect[] = [];
  for (const part of await Promise.all(parts)) {
    if (!isList(part)) {
      return part;
    }
    effects.push(...part);
  }
  return effects;
}

function excludes(
  { properties: { notScopes = [] } }: PolicyAssignment,
  resourceId: string,
): boolean {
  return notScopes.some((scope) =>
    `${resourceId}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase()),
  );
}

async function effectsOf(
  collecting: Collecting,
  assignment: PolicyAssignment,
): Promise<Effects> {
  const { policyDefinitionId, parameters = {} } = assignment.properties;
  if (!/\/policySetDefinitions\//i.test(policyDefinitionId)) {
    return effectOf(collecting, assignment, policyDefinitionId, parameters);
  }
  const initiative = await readResource<PolicySetDefinition>(
    collecting,
    {},
    policyDefinitionId,
    policySetDefinition,
  );
  if (!initiative.known) {
    return initiative;
  }
  const { properties } = initiative.value;
  return allKnown(
    properties.policyDefinitions.map((member) =>
      effectOf(
        collecting,
        assignment,
        member.policyDefinitionId,
        inherited(member.parameters ?? {}, parameters, properties.parameters),
      ),
    ),
  );
}

async function effectOf(
  collecting: Collecting,
  { id, properties }: PolicyAssignment,
  definitionId: string,
  parameters: PolicyParameters,
): Promise<Effects> {
  const name = nameOf(definitionId).toLowerCase();
  const isBuiltIn = /^\/providers\/Microsoft\.Authorization\//i.test(
    definitionId,
  );
  if (isBuiltIn && !builtInForRegistries.has(name)) {
    return [];
  }
  const definition: Fact<PolicyDefinition> =
    await readResource<PolicyDefinition>(
      collecting,
      {},
      definitionId,
      policyDefinition,
    );
  if (!definition.known) {
    return definition;
  }
  const { policyRule, parameters: declared } = definition.value.properties;
  const text = JSON.stringify(policyRule);
  const isOfRegistries = /Microsoft\.ContainerRegistry/i.test(text);
  if (!isOfRegistries && !/Authorization\/roleAssignments/i.test(text)) {
    return [];
  }
  const effect = resolved(policyRule.then.effect, parameters, declared);
  return [
    {
      assignmentId: id,
      displayName: properties.displayName ?? nameOf(id),
      effect: String(effect).toLowerCase(),
      definition: name,
      enforced: properties.enforcementMode !== "DoNotEnforce",
      ...(!isOfRegistries && { about: "role-assignments" }),
    },
  ];
}

/** A member's parameters, where `[parameters('x')]` means parameter x of the initiative. */
function inherited(
  member: PolicyParameters,
  assigned: PolicyParameters,
  declared: PolicyParameters | undefined,
): PolicyParameters {
  return Object.fromEntries(
    Object.entries(member).map(([name, { value }]) => [
      name,
      { value: resolved(value, assigned, declared) },
    ]),
  );
}

/** A value, or what the parameter holds that it names. */
function resolved(
  value: unknown,
  assigned: PolicyParameters,
  declared: PolicyParameters = {},
): unknown {
  const name =
    typeof value === "string"
      ? /^\[parameters\('([^']+)'\)\]$/i.exec(value)?.[1]
      : undefined;
  return name === undefined
    ? value
    : (assigned[name]?.value ?? declared[name]?.defaultValue);
}
