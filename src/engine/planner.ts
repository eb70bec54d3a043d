import type { Altered, Change, ChangeSpec } from "../model/change.ts";
import type { Landscape } from "../model/landscape.ts";

/** What the engine needs of `src/changes`: it is handed in, because changes stand above the engine. */
export interface Planner {
  /** The change ready to be shown, but for its prediction; undefined when it cannot be made (with the current facts it would do nothing). */
  describe(
    landscape: Landscape,
    spec: ChangeSpec,
  ): Omit<Change, "predicted"> | undefined;
  /** What the change makes different, by which the engine finds the journeys that it has to judge again. */
  alters(spec: ChangeSpec): Altered;
  /** The landscape as it would be after the change. */
  predict(landscape: Landscape, spec: ChangeSpec): Landscape;
}
