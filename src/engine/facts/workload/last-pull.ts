import { parseImage, shortImage } from "../../../model/image-reference.ts";
import type { ContainerEvent } from "../../../model/arm-containers.ts";
import type { Journey, JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { consumerFacts } from "../consumer.ts";

/** How a container group's last pull of the journey's image ended, as far as that tells whether its sign-in was taken. */
export type LastPull = "pulled" | "sign-in-refused";

/**
 * Read in `properties.containers[].properties.instanceView.events` of the group (2023-05-01). Azure keeps few events and
 * forgets them: where none speaks of a pull, or the last one failed for another reason, nothing is known.
 */
export function lastPullOf(context: JourneyContext): Located<LastPull> {
  const group = consumerFacts["consumer.container-group"](context);
  return whenKnown(group, ({ name, properties }) => {
    const ends = (properties.containers ?? []).flatMap(
      ({ properties: container }, index) =>
        isImageOf(container.image, context.journey)
          ? (container.instanceView?.events ?? []).flatMap((event, at) =>
              endOf(event, index, at),
            )
          : [],
    );
    const last = ends.toSorted((a, b) => a.when.localeCompare(b.when)).at(-1);
    if (!last) {
      return silent(group, "no-pull-event", { group: name });
    }
    const at = drawnFrom(group, last.event, ...last.path);
    return last.end
      ? drawnFrom(at, last.end)
      : silent(at, "last-pull-failed-otherwise", { group: name });
  });
}

interface End {
  readonly event: ContainerEvent;
  readonly path: readonly (string | number)[];
  readonly when: string;
  readonly end: LastPull | undefined;
}

function endOf(event: ContainerEvent, index: number, at: number): End[] {
  const { name = "", message = "", lastTimestamp = "" } = event;
  const isPulled = name === "Pulled";
  const isFailed = name === "Failed" && /pull/i.test(message);
  const container = ["properties", "containers", index, "properties"];
  return isPulled || isFailed
    ? [
        {
          event,
          path: [...container, "instanceView", "events", at],
          when: lastTimestamp,
          end: isPulled ? "pulled" : refusal(message),
        },
      ]
    : [];
}

/** A refusal by a network rule speaks of an address; only a refused sign-in speaks of credentials. */
function refusal(message: string): LastPull | undefined {
  return /unauthorized|authentication required|incorrect username/i.test(
    message,
  )
    ? "sign-in-refused"
    : undefined;
}

function isImageOf(text: string | undefined, { image }: Journey): boolean {
  const parsed = text === undefined ? undefined : parseImage(text);
  return (
    parsed !== undefined &&
    image !== null &&
    shortImage(parsed) === shortImage(image)
  );
}
