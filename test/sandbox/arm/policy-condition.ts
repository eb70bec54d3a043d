import { list, object, sameText, text } from "../json.ts";
import type { Resource } from "../tenant-file.ts";

/** Whether a resource meets the `if` of a policy rule: the operators of Azure Policy that definitions for registries use. */
export function meets(condition: unknown, resource: Resource): boolean {
  const { allOf, anyOf, not, field, ...test } = object(condition);
  if (Array.isArray(allOf)) {
    return allOf.every((each) => meets(each, resource));
  }
  if (Array.isArray(anyOf)) {
    return anyOf.some((each) => meets(each, resource));
  }
  if (not !== undefined) {
    return !meets(not, resource);
  }
  const value = fieldOf(resource, text(field));
  return Object.entries(test).every(([operator, operand]) =>
    holds(operator, value, operand),
  );
}

function holds(operator: string, value: unknown, operand: unknown): boolean {
  switch (operator) {
    case "equals":
      return equal(value, operand);
    case "notEquals":
      return !equal(value, operand);
    case "in":
      return list(operand).some((each) => equal(value, each));
    case "notIn":
      return !list(operand).some((each) => equal(value, each));
    case "exists":
      return (
        (value !== undefined && value !== null) === (String(operand) === "true")
      );
    case "like":
      return like(text(value), text(operand));
    case "notLike":
      return !like(text(value), text(operand));
    default:
      throw new Error(
        `The local Azure does not know the policy operator ${operator}.`,
      );
  }
}

function equal(value: unknown, operand: unknown): boolean {
  return typeof value === "string" && typeof operand === "string"
    ? sameText(value, operand)
    : String(value) === String(operand);
}

function like(value: string, pattern: string): boolean {
  const [before = "", after = ""] = pattern.toLowerCase().split("*", 2);
  const name = value.toLowerCase();
  return pattern.includes("*")
    ? name.startsWith(before) && name.endsWith(after)
    : name === before;
}

/** Where an alias such as `Microsoft.ContainerRegistry/registries/networkRuleSet.defaultAction` leads in a document. */
export function pathOfAlias(resource: Resource, alias: string): string[] {
  const prefix = `${resource.type}/`;
  if (!alias.toLowerCase().startsWith(prefix.toLowerCase())) {
    return alias.split(".");
  }
  const path = alias.slice(prefix.length).split(".");
  return path[0] === "sku" ? path : ["properties", ...path];
}

function fieldOf(resource: Resource, field: string): unknown {
  let value: unknown = resource;
  for (const name of pathOfAlias(resource, field)) {
    value = object(value)[name];
  }
  return value;
}
