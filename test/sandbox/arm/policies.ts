import type { LocalCloud } from "../cloud.ts";
import type { Answer } from "../http/exchange.ts";
import { list, object, sameText, text, texts, type Json } from "../json.ts";
import type { Resource } from "../tenant-file.ts";
import { builtInPolicies } from "./built-in-policies.ts";
import { armError } from "./errors.ts";
import { inherits } from "./management-groups.ts";
import { meets, pathOfAlias } from "./policy-condition.ts";
import { ofType, scopeOf } from "./rights.ts";

/** A policy that applies to a resource, with its effect after parameters. */
interface Applied {
  readonly assignment: Resource;
  readonly definition: Json;
  readonly effect: string;
}

/** What the policies in force make of a write: the document with what they modify, or the refusal of the first that denies. */
export function applyPolicies(
  cloud: LocalCloud,
  written: Resource,
): { readonly resource: Resource } | { readonly refusal: Answer } {
  const applied = policiesAt(cloud, written.id);
  const resource = applied
    .filter(
      ({ effect, definition }) =>
        effect === "modify" && applies(definition, written),
    )
    .reduce(
      (current, { definition }) => modified(current, definition),
      written,
    );
  const denying = applied.find(
    ({ effect, definition }) =>
      effect === "deny" && applies(definition, resource),
  );
  return denying === undefined
    ? { resource }
    : { refusal: disallowed(resource, denying) };
}

function applies(definition: Json, resource: Resource): boolean {
  return meets(
    object(object(definition["properties"])["policyRule"])["if"],
    resource,
  );
}

function policiesAt(cloud: LocalCloud, id: string): Applied[] {
  return ofType(cloud, "Microsoft.Authorization/policyAssignments")
    .filter(
      ({ properties, ...assignment }) =>
        inherits(cloud, id, scopeOf({ properties, ...assignment })) &&
        properties["enforcementMode"] !== "DoNotEnforce" &&
        !texts(properties["notScopes"]).some((scope) =>
          inherits(cloud, id, scope),
        ),
    )
    .flatMap((assignment) => appliedBy(cloud, assignment));
}

/** The policy of an assignment, or each member of its initiative. */
function appliedBy(cloud: LocalCloud, assignment: Resource): Applied[] {
  const parameters = object(assignment.properties["parameters"]);
  const definitionId = text(assignment.properties["policyDefinitionId"]);
  const initiative = cloud.store.get(definitionId);
  if (
    initiative !== undefined &&
    sameText(initiative.type.split("/")[1] ?? "", "policySetDefinitions")
  ) {
    return list(initiative.properties["policyDefinitions"]).flatMap((each) => {
      const member = object(each);
      const id = text(member["policyDefinitionId"]);
      return one(
        cloud,
        assignment,
        id,
        inherited(object(member["parameters"]), parameters),
      );
    });
  }
  return one(cloud, assignment, definitionId, parameters);
}

/** A member's parameters, where `[parameters('x')]` means the assignment's parameter x. */
function inherited(member: Json, assigned: Json): Json {
  return Object.fromEntries(
    Object.entries(member).map(([name, parameter]) => {
      const source = parameterName(object(parameter)["value"]);
      return [name, source === undefined ? parameter : assigned[source]];
    }),
  );
}

function one(
  cloud: LocalCloud,
  assignment: Resource,
  definitionId: string,
  parameters: Json,
): Applied[] {
  const guid = definitionId.split("/").at(-1)?.toLowerCase() ?? "";
  const definition = builtInPolicies[guid] ?? cloud.store.get(definitionId);
  if (definition === undefined) {
    return [];
  }
  const properties = object(definition["properties"]);
  const stated = object(object(properties["policyRule"])["then"])["effect"];
  const name = parameterName(stated);
  const value =
    name === undefined
      ? stated
      : (object(parameters[name])["value"] ??
        object(object(properties["parameters"])[name])["defaultValue"]);
  return [{ assignment, definition, effect: text(value).toLowerCase() }];
}

function parameterName(value: unknown): string | undefined {
  return /^\[parameters\('([^']+)'\)\]$/.exec(text(value))?.[1];
}

function modified(resource: Resource, definition: Json): Resource {
  const then = object(
    object(object(definition["properties"])["policyRule"])["then"],
  );
  return list(object(then["details"])["operations"]).reduce<Resource>(
    (current, each) => {
      const { field, value } = object(each);
      const path = pathOfAlias(current, text(field));
      return set(current, path, value) as Resource;
    },
    resource,
  );
}

function set(
  document: Json,
  [name = "", ...rest]: readonly string[],
  value: unknown,
): Json {
  return {
    ...document,
    [name]:
      rest.length === 0 ? value : set(object(document[name]), rest, value),
  };
}

function disallowed(
  resource: Resource,
  { assignment, definition }: Applied,
): Answer {
  const definitionName = text(object(definition["properties"])["displayName"]);
  const identifiers = [
    {
      policyAssignment: {
        name: text(assignment.properties["displayName"]) || assignment.name,
        id: assignment.id,
      },
      policyDefinition: { name: definitionName, id: text(definition["id"]) },
    },
  ];
  return armError(
    403,
    "RequestDisallowedByPolicy",
    `Resource '${resource.name}' was disallowed by policy. Policy identifiers: '${JSON.stringify(identifiers)}'.`,
    {
      target: resource.name,
      additionalInfo: [
        {
          type: "PolicyViolation",
          info: {
            policyDefinitionDisplayName: definitionName,
            policyDefinitionId: text(definition["id"]),
            policyDefinitionEffect: "deny",
            policyAssignmentId: assignment.id,
            policyAssignmentScope: scopeOf(assignment),
          },
        },
      ],
    },
  );
}
