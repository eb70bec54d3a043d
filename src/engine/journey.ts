import type { ImageReference } from "../model/image-reference.ts";
import { parseImage } from "../model/image-reference.ts";
import type { ChangeSpec } from "../model/change.ts";
import type { Hop } from "../model/hop.ts";
import type { Consumer, Landscape } from "../model/landscape.ts";
import type { MissingFact } from "../model/diagnosis.ts";

/** One consumer that pulls one image (or one that is not known) from the registry of the landscape. */
export interface Journey {
  readonly consumer: Consumer;
  readonly image: ImageReference | null;
}

/** A rule that guards a hop and failed, consequences left out. */
export interface FailedRule {
  readonly id: string;
  readonly hop: Hop;
  readonly offers: readonly ChangeSpec[];
}

/** All that a fact of a journey may look at. Facts are worked out once a context: whoever judges a journey makes one and passes it on. */
export interface JourneyContext {
  readonly landscape: Landscape;
  readonly journey: Journey;
}

/** What a fact that is the same for every journey may look at. */
export type LandscapeContext = Pick<JourneyContext, "landscape">;

/** What came of the rules that ran before on the same journey. */
export interface Before {
  /** What earlier rules of this journey could not read; rules of no hop run last and see it whole. */
  readonly missing: readonly MissingFact[];
  /** What failed before: rules of no hop speak of what stands in the way of a repair. */
  readonly failed: readonly FailedRule[];
}

/** Every consumer with each of its images; a consumer whose image is not known still makes one journey. */
export function journeysOf(landscape: Landscape): Journey[] {
  return landscape.consumers.flatMap((consumer): Journey[] => {
    const images = consumer.images.flatMap((text) => parseImage(text) ?? []);
    return images.length === 0
      ? [{ consumer, image: null }]
      : images.map((image) => ({ consumer, image }));
  });
}
