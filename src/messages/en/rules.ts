import { admit } from "./rules/admit.ts";
import { authorize } from "./rules/authorize.ts";
import { client } from "./rules/client.ts";
import { image } from "./rules/image.ts";
import { meta } from "./rules/meta.ts";
import { resolve } from "./rules/resolve.ts";
import { route } from "./rules/route.ts";
import { transfer } from "./rules/transfer.ts";

/**
 * What a rule that fails says: `.title` names what is checked in a few words, `.message` says what is wrong in one or
 * two sentences with the values of this case. `{registry}` and `{loginServer}` are always given; everything else comes
 * from the rule's `args`.
 */
export const rules = {
  ...client,
  ...resolve,
  ...route,
  ...admit,
  ...authorize,
  ...image,
  ...transfer,
  ...meta,
} as const;
