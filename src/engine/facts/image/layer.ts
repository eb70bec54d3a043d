import { isRegistryHost } from "../../../model/cloud.ts";
import type { BlobAnswer } from "../../../model/probe.ts";
import type { JourneyContext } from "../../journey.ts";
import { drawnFrom, silent, whenKnown, type Located } from "../../located.ts";
import { connectionFailure } from "../machine/connection.ts";
import { blobAnswer, manifestAnswer } from "./image-probe.ts";

/** Whether this machine got the first byte of a blob of the image. */
export interface LayerFetch {
  /** The host that has it. */
  readonly host: string;
  /** A data endpoint of the registry's own, not a shared blob host. */
  readonly isDataEndpoint: boolean;
  /** Why it did not come; null when it came. */
  readonly failure: string | null;
}

/** Points at whatever stopped it; null where the registry gave no manifest, so that there is nothing to fetch. */
export function layerFetch(
  context: JourneyContext,
): Located<LayerFetch | null> {
  const manifest = manifestAnswer(context);
  const blob = blobAnswer(context);
  return whenKnown(manifest, ({ status }) =>
    status === 200
      ? whenKnown(blob, (answer) => fetchOf(context, blob, answer))
      : drawnFrom(manifest, null, "status"),
  );
}

function fetchOf(
  context: JourneyContext,
  blob: Located<BlobAnswer>,
  { status, host, answered, code }: BlobAnswer,
): Located<LayerFetch> {
  const from = host ?? context.landscape.loginServer;
  const last = host === undefined ? status : answered;
  if (last === undefined) {
    return code === undefined
      ? unreached(context, blob, from)
      : drawnFrom(blob, { ...at(context, from), failure: code });
  }
  if (last === 200 || last === 206) {
    return drawnFrom(blob, { ...at(context, from), failure: null });
  }
  // Too many requests, a storage that is busy, a registry that shows no blob: none of it says that the way is closed.
  if (host === undefined || last === 429 || last >= 500) {
    return silent(blob, "layer-answer-unclear", { host: from, status: last });
  }
  const failure = [`HTTP ${last}`, ...(code ? [code] : [])].join(" ");
  return drawnFrom(blob, { ...at(context, from), failure });
}

/** What kept this machine from asking the host at all. */
function unreached(
  context: JourneyContext,
  blob: Located<BlobAnswer>,
  host: string,
): Located<LayerFetch> {
  const connection = connectionFailure(context, host);
  return whenKnown(connection, (failure) =>
    failure === null
      ? silent(blob, "connection-not-used", { host })
      : drawnFrom(connection, { ...at(context, host), failure }),
  );
}

function at(
  { landscape: { cloud, loginServer } }: JourneyContext,
  host: string,
): Pick<LayerFetch, "host" | "isDataEndpoint"> {
  const isDataEndpoint = host !== loginServer && isRegistryHost(cloud, host);
  return { host, isDataEndpoint };
}
