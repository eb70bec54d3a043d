import type { Place } from "../query-error.ts";
import type { ScalarType, Value } from "../value.ts";

export type Expression =
  | {
      readonly kind: "literal";
      readonly type: ScalarType;
      readonly value: Value;
    }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly of: Expression; readonly key: string }
  | {
      readonly kind: "element";
      readonly of: Expression;
      readonly index: Expression;
    }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly Argument[];
      readonly at: Place;
    }
  | { readonly kind: "negate"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      /** `in`, `has_any` and their relatives. */
      readonly kind: "list";
      readonly operator: string;
      readonly value: Expression;
      readonly list: readonly Expression[];
    }
  | {
      readonly kind: "between";
      readonly negated: boolean;
      readonly value: Expression;
      readonly low: Expression;
      readonly high: Expression;
    };

/** What may stand between the brackets of a call: also `*` and `typeof(string)`. */
export type Argument =
  | Expression
  | { readonly kind: "all" }
  | { readonly kind: "typeof"; readonly type: ScalarType };

/** `name = expression`, or the expression alone. */
export interface Named {
  readonly name?: string;
  readonly expression: Expression;
}

export type Source =
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "pipeline"; readonly pipeline: Pipeline };

export interface Pipeline {
  readonly source: Source;
  readonly operators: readonly Operator[];
}

export interface Query {
  readonly variables: readonly (Named & { readonly name: string })[];
  readonly pipeline: Pipeline;
}

export interface SortKey {
  readonly expression: Expression;
  readonly direction: "asc" | "desc";
  readonly nulls: "first" | "last";
}

export interface Expansion extends Named {
  readonly type?: ScalarType;
}

export const joinKinds = [
  "innerunique",
  "inner",
  "leftouter",
  "fullouter",
] as const;
export type JoinKind = (typeof joinKinds)[number];

/** The columns of both sides that must be equal. */
export interface JoinKey {
  readonly left: string;
  readonly right: string;
}

export interface AggregateCall {
  readonly name?: string;
  readonly call: Extract<Expression, { readonly kind: "call" }>;
}

export type Operator =
  | { readonly kind: "where"; readonly predicate: Expression }
  | { readonly kind: "project"; readonly columns: readonly Named[] }
  | { readonly kind: "extend"; readonly columns: readonly Named[] }
  | { readonly kind: "project-away"; readonly patterns: readonly string[] }
  | {
      readonly kind: "mv-expand";
      readonly expansions: readonly Expansion[];
      readonly bags: "bag" | "array";
      readonly indexColumn?: string;
      /** Rows made of one row at most. */
      readonly rowLimit: number;
    }
  | {
      readonly kind: "join";
      readonly join: JoinKind;
      readonly right: Source;
      readonly keys: readonly JoinKey[];
    }
  | {
      readonly kind: "union";
      readonly columns: "inner" | "outer";
      readonly sourceColumn?: string;
      readonly legs: readonly Source[];
    }
  | {
      readonly kind: "summarize";
      readonly aggregates: readonly AggregateCall[];
      readonly by: readonly Named[];
    }
  | { readonly kind: "order"; readonly keys: readonly SortKey[] }
  | { readonly kind: "take"; readonly count: number }
  | { readonly kind: "top"; readonly count: number; readonly key: SortKey }
  | { readonly kind: "distinct"; readonly columns: readonly Named[] | "all" }
  | { readonly kind: "count" };
