import type { JourneyContext } from "../../journey.ts";
import {
  drawnFrom,
  fromProbe,
  whenKnown,
  type Located,
} from "../../located.ts";
import { blockedDataHostsOf, dataAnswersOf } from "./data-hosts.ts";

/** A region of the registry, and how long a connection to its data endpoint took. */
export interface TimedRegion {
  readonly region: string;
  readonly milliseconds: number;
}

/** The region that answers this machine for the login server, and the one whose data endpoint is nearest. */
export interface AnsweredRegion {
  readonly answered: TimedRegion;
  readonly nearest: TimedRegion;
}

/** Null where the registry is in one region, or the aliases name none of its regions. */
export function answeredRegionOf(
  context: JourneyContext,
): Located<AnsweredRegion | null> {
  const { landscape } = context;
  const login = fromProbe(landscape, "dns", landscape.loginServer);
  const data = dataAnswersOf(context);
  const blocked = blockedDataHostsOf(context);
  return whenKnown(login, ({ cnames }) =>
    whenKnown(data, (answers) =>
      whenKnown(blocked, () => {
        const regions = answers.flatMap(({ host }): TimedRegion[] => {
          const { fact } = fromProbe(landscape, "tcp", host);
          const region = host.split(".")[1];
          return region && fact.known && fact.value.outcome === "connected"
            ? [{ region, milliseconds: fact.value.milliseconds }]
            : [];
        });
        const answered = regions.find(({ region }) =>
          cnames.some((name) => name.split(".").includes(region)),
        );
        const [nearest] = regions.toSorted(
          (a, b) => a.milliseconds - b.milliseconds,
        );
        return drawnFrom(
          login,
          answered && nearest && regions.length > 1
            ? { answered, nearest }
            : null,
          "cnames",
        );
      }),
    ),
  );
}
