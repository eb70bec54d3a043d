import type { Altered, Change, ChangeSpec } from "../model/change.ts";
import type { Landscape } from "../model/landscape.ts";
import {
  describeAllowAddresses,
  predictAllowAddresses,
} from "./allow-addresses.ts";

/** Every kind of change, by its name. */
const kinds = {
  "allow-addresses": {
    describe: describeAllowAddresses,
    predict: predictAllowAddresses,
  },
} as const;

/** The change ready to be shown, but for its prediction; undefined when it would do nothing. */
export function describe(
  landscape: Landscape,
  spec: ChangeSpec,
): Omit<Change, "predicted"> | undefined {
  return kinds[spec.kind].describe(landscape, spec);
}

/** What the change makes different. */
export function alters({ addresses }: ChangeSpec): Altered {
  return { addresses };
}

/** The landscape as it would be after the change. */
export function predict(landscape: Landscape, spec: ChangeSpec): Landscape {
  return kinds[spec.kind].predict(landscape, spec);
}
