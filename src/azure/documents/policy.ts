import * as v from "valibot";
import { text, texts, type Schema } from "./document.ts";

/** Values by parameter name; anything may be a value. */
export type PolicyParameters = Readonly<
  Record<string, { readonly value?: unknown; readonly defaultValue?: unknown }>
>;

export interface PolicyAssignment {
  readonly id: string;
  readonly properties: {
    readonly displayName?: string;
    readonly policyDefinitionId: string;
    readonly enforcementMode?: string;
    readonly notScopes?: readonly string[];
    readonly parameters?: PolicyParameters;
  };
}

export interface PolicyDefinition {
  readonly properties: {
    readonly parameters?: PolicyParameters;
    /** `if` is a condition of any depth. */
    readonly policyRule: {
      readonly if?: unknown;
      readonly then: { readonly effect: string };
    };
  };
}

export interface PolicySetDefinition {
  readonly properties: {
    readonly parameters?: PolicyParameters;
    readonly policyDefinitions: readonly {
      readonly policyDefinitionId: string;
      readonly parameters?: PolicyParameters;
    }[];
  };
}

const parameters = v.exactOptional(
  v.record(
    v.string(),
    v.object({
      value: v.exactOptional(v.unknown()),
      defaultValue: v.exactOptional(v.unknown()),
    }),
  ),
);

export const policyAssignments: Schema<readonly PolicyAssignment[]> = v.array(
  v.object({
    id: v.string(),
    properties: v.object({
      displayName: text,
      policyDefinitionId: v.string(),
      enforcementMode: text,
      notScopes: texts,
      parameters,
    }),
  }),
);

export const policyDefinition: Schema<PolicyDefinition> = v.object({
  properties: v.object({
    parameters,
    policyRule: v.object({
      if: v.exactOptional(v.unknown()),
      then: v.object({ effect: v.string() }),
    }),
  }),
});

export const policySetDefinition: Schema<PolicySetDefinition> = v.object({
  properties: v.object({
    parameters,
    policyDefinitions: v.array(
      v.object({ policyDefinitionId: v.string(), parameters }),
    ),
  }),
});
