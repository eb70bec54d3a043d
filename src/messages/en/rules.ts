/**
 * What a rule that fails says: `.title` is a few words, `.message` one or two sentences with the values of this case.
 * `{registry}` and `{loginServer}` are always given; everything else comes from the rule's `args`.
 */
export const rules = {} as const;
