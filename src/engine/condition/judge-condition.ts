import { matchesAction } from "../../model/action-match.ts";
import { all, any, not, truth, type Truth } from "../truth.ts";
import { compare } from "./compare.ts";
import { parseCondition, type Condition, type Operand } from "./syntax.ts";

const repositoryName =
  "microsoft.containerregistry/registries/repositories:name";

/** What is asked of a condition: an action, on a repository when one is known. */
export interface Access {
  readonly action: string;
  readonly repository: string | null;
}

/** Whether a role assignment's condition lets an action on a repository through. Whatever it does not understand is unknown. */
export function judgeCondition(
  condition: string | null | undefined,
  access: Access,
): Truth {
  if (!condition?.trim()) {
    return "yes";
  }
  const parsed = parseCondition(condition);
  return parsed ? judge(parsed, access) : "unknown";
}

function judge(condition: Condition, access: Access): Truth {
  switch (condition.is) {
    case "and":
      return all(condition.terms.map((term) => judge(term, access)));
    case "or":
      return any(condition.terms.map((term) => judge(term, access)));
    case "not":
      return not(judge(condition.term, access));
    case "action-matches":
      return truth(
        condition.patterns.some((pattern) =>
          matchesAction(pattern, access.action),
        ),
      );
    case "comparison": {
      const left = valuesOf(condition.left, access);
      const right = valuesOf(condition.right, access);
      return left && right
        ? compare(left, condition.operator, right)
        : "unknown";
    }
    case "other":
      return "unknown";
  }
}

function valuesOf(
  operand: Operand,
  { repository }: Access,
): readonly string[] | undefined {
  if (operand.is === "values") {
    return operand.values;
  }
  return operand.name === repositoryName && repository !== null
    ? [repository]
    : undefined;
}
