import { contains } from "../../../model/addresses.ts";
import { sameId } from "../../../model/arm-id.ts";
import type { ErrorText } from "../../../model/error-text.ts";
import type { Emitter, ExplainedMatch } from "../../../model/explanation.ts";
import type { Consumer, Landscape } from "../../../model/landscape.ts";
import { oncePer } from "../../../model/remember.ts";
import {
  candidates,
  isHostOf,
  mayBePrintedHere,
} from "../../explain/whose-pull.ts";
import type { JourneyContext } from "../../journey.ts";
import { siteIdOf } from "../consumer.ts";
import { egressOf } from "../egress/egress.ts";
import { probeFacts } from "../probe.ts";

/** The image that a text names; null for what it leaves open. */
type Named = Pick<ExplainedMatch, "registry" | "repository" | "reference">;

/** Whether it can be of the registry under diagnosis, or of one of its regional endpoints. */
export function isOfRegistry(
  { landscape: { loginServer } }: JourneyContext,
  { registry }: Pick<Named, "registry">,
): boolean {
  return registry === null || isHostOf(loginServer, registry);
}

/** Whether it can be of the journey's image. */
export function isOfImage(
  { journey: { image } }: JourneyContext,
  { repository, reference }: Named,
): boolean {
  return (
    image === null ||
    ((repository === null || repository === image.repository) &&
      (reference === null || reference === image.reference))
  );
}

/**
 * Whether a text, or a failure that it tells of, is the consumer's: it was given as its, the registry saw one of its
 * addresses, it is named, or nobody else of the kind that prints such texts pulls that image. What people run by hand, and
 * nobody else's address stands in, is this machine's.
 */
export function isOfConsumer(
  context: JourneyContext,
  { consumerId }: ErrorText,
  failure: ExplainedMatch | null,
): boolean {
  const { consumer } = context.journey;
  if (consumerId !== null) {
    return [consumer.id, siteIdOf(consumer)].some((id) =>
      sameId(id, consumerId),
    );
  }
  if (failure === null) {
    return false;
  }
  if (consumer.kind === "machine") {
    return isByHand(context, failure);
  }
  if (failure.clientIp !== null) {
    return hasAddress(context, failure.clientIp);
  }
  const site = namedSite(failure);
  return site === undefined
    ? isOnlyOneWithImage(context, failure)
    : site === consumer.name.toLowerCase();
}

const candidatesIn = oncePer(({ consumers }: Landscape) =>
  oncePer((failure: ExplainedMatch) => candidates(failure, consumers, [])),
);

function isOnlyOneWithImage(
  { landscape, journey }: JourneyContext,
  failure: ExplainedMatch,
): boolean {
  if (mayBePrintedHere(failure)) {
    return false;
  }
  const [one, ...others] = candidatesIn(landscape)(failure);
  return (
    one !== undefined &&
    others.length === 0 &&
    one.consumer.id === journey.consumer.id &&
    one.reasons.includes("image")
  );
}

/** Programs that people run where they are. */
const programsOfPeople: ReadonlySet<Emitter> = new Set([
  "docker",
  "az-cli",
  "helm",
  "oras",
]);

function isByHand(
  context: JourneyContext,
  { emitter, clientIp }: ExplainedMatch,
): boolean {
  if (clientIp === null) {
    return programsOfPeople.has(emitter);
  }
  const seen = seenAddress(context);
  return seen === undefined
    ? programsOfPeople.has(emitter) && !isOfAnother(context, clientIp)
    : contains(seen, clientIp) === true;
}

/** The address of this machine that the registry named when it refused a probe. */
function seenAddress(context: JourneyContext): string | undefined {
  const answers = [
    probeFacts["probe.challenge"](context),
    probeFacts["probe.token-endpoint"](context),
  ];
  return answers.flatMap(({ fact }) =>
    fact.known ? (fact.value.clientIp ?? []) : [],
  )[0];
}

function isOfAnother({ landscape }: JourneyContext, address: string): boolean {
  return landscape.consumers.some(
    (consumer) =>
      consumer.kind !== "machine" &&
      hasAddress(pullOfNoImage(landscape)(consumer), address),
  );
}

/** A consumer's addresses are the same whatever it pulls. */
const pullOfNoImage = oncePer((landscape: Landscape) =>
  oncePer((consumer: Consumer): JourneyContext => ({
    landscape,
    journey: { consumer, image: null },
  })),
);

function hasAddress(context: JourneyContext, address: string): boolean {
  const { fact } = egressOf(context);
  return (
    fact.known &&
    fact.value.some((egress) => contains(egress.address, address) === true)
  );
}

/** App Service names the site whose container it starts; a slot's name stands behind two underscores. */
function namedSite({ said }: ExplainedMatch): string | undefined {
  const [, site] = /\bfor site ([\w-]{1,100})/i.exec(said) ?? [];
  return site?.toLowerCase().replace("__", "/");
}
