import { sameId } from "../../model/arm-id.ts";
import type { Emitter, ExplainedMatch } from "../../model/explanation.ts";
import { parseImage } from "../../model/image-reference.ts";
import type { Consumer, ConsumerKind } from "../../model/landscape.ts";

/** What a text tells of the pull that failed. */
export type Clue = Pick<
  ExplainedMatch,
  "registry" | "repository" | "reference" | "clientIp" | "emitter"
>;

/** Why a consumer may be meant: the registry saw its address; it runs this image, or another tag of it; its kind prints such texts. */
export type Reason = "address" | "image" | "repository" | "emitter";

export interface Candidate {
  readonly consumer: Consumer;
  /** The strongest first. */
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** Whose texts can only be of certain kinds of consumers. */
const printedBy: Partial<Record<Emitter, readonly ConsumerKind[]>> = {
  kubelet: ["aks-cluster"],
  containerd: ["aks-cluster", "container-app"],
  "app-service": ["web-app", "function-app"],
  "acr-task": ["acr-task"],
};

const strongestFirst: readonly Reason[] = [
  "address",
  "image",
  "repository",
  "emitter",
];

/** Whether a text can have been printed on this machine. */
export function mayBePrintedHere({ emitter }: Pick<Clue, "emitter">): boolean {
  return printedBy[emitter] === undefined;
}

/** Whether a host that a text names is of the registry with that login server: itself, or one of its data endpoints. */
export function isHostOf(loginServer: string, host: string): boolean {
  const [name = "", ...suffix] = loginServer.toLowerCase().split(".");
  const [first, ...rest] = host.toLowerCase().split(".");
  return (
    first === name && `.${rest.join(".")}`.endsWith(`.${suffix.join(".")}`)
  );
}

/**
 * The consumers of a registry whose pull a text may tell of: only those for which the strongest reason speaks. An address
 * identifies; without one the image counts, and at last the kind.
 * @param owners ids of the resources that send from the text's client address
 */
export function candidates(
  clue: Clue,
  consumers: readonly Consumer[],
  owners: readonly string[],
): Candidate[] {
  const kinds = printedBy[clue.emitter];
  const found = consumers
    .filter(({ kind }) => kind !== "machine")
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .flatMap((consumer) => {
      const [first, ...others] = reasonsFor(consumer, clue, owners);
      return first === undefined
        ? []
        : { consumer, reasons: [first, ...others] as const };
    });
  const strongest = strongestFirst.find((reason) =>
    found.some(({ reasons: [first] }) => first === reason),
  );
  const rival = found.filter(({ reasons: [first] }) => first === strongest);
  // Apps of one plan share their addresses: the image tells them apart.
  const withImage = rival.filter(({ reasons }) => reasons.includes("image"));
  return strongest === "address" && withImage.length > 0 ? withImage : rival;
}

function reasonsFor(
  consumer: Consumer,
  clue: Clue,
  owners: readonly string[],
): Reason[] {
  const image = imageReason(consumer, clue);
  return [
    ...(owners.some((id) => isOrBelongsTo(consumer.id, id))
      ? (["address"] as const)
      : []),
    ...(image === undefined ? [] : [image]),
    ...(mayBePrintedHere(clue) ? [] : (["emitter"] as const)),
  ];
}

/** A side car sends from its site's address. */
function isOrBelongsTo(consumerId: string, id: string): boolean {
  return (
    sameId(consumerId, id) ||
    consumerId.toLowerCase().startsWith(`${id.toLowerCase()}/sitecontainers/`)
  );
}

function imageReason(
  { images }: Consumer,
  { repository, reference }: Clue,
): Reason | undefined {
  const same = images
    .flatMap((image) => parseImage(image) ?? [])
    .filter((image) => image.repository === repository);
  if (same.length === 0) {
    return undefined;
  }
  return reference !== null &&
    same.some((image) => image.reference === reference)
    ? "image"
    : "repository";
}
