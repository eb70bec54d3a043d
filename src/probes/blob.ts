import { isRegistryHost, type Cloud } from "../model/cloud.ts";
import { remark } from "../model/remark.ts";
import type { BlobAnswer } from "../model/probe.ts";
import { errorWithRemark, reasonOf } from "./failure.ts";
import { send, type HttpsAnswer } from "./https.ts";
import { parseUrl, refusalOf, type Refusal } from "./registry-answer.ts";
import { get, pathOf, segment, type Repository } from "./repository.ts";
import type { Target } from "./token.ts";

/** The way to the hosts that hold the layers. */
export interface DataWay {
  readonly cloud: Cloud;
  /** Connects to another host of the pull, or says by undefined that it cannot be reached. */
  readonly connect: (host: string) => Promise<Target | undefined>;
}

/** A blob, and how it was come by. */
export interface FetchedBlob {
  readonly answer: BlobAnswer;
  /** The last answer that came, which may be a refusal. */
  readonly content?: HttpsAnswer;
}

/**
 * Asks the registry for a blob and goes where it sends the client, without the registry's token: the address itself is
 * signed, so that no part of it but the host may be kept.
 * @throws Error when the registry does not answer, or sends the client to a host that is none of its own
 */
export async function fetchBlob(
  of: Repository,
  digest: string,
  { cloud, connect }: DataWay,
  headers: Readonly<Record<string, string>> = {},
): Promise<FetchedBlob> {
  const asked = await get(of, `v2/${pathOf(of)}/blobs/${segment(digest)}`);
  const { status } = asked;
  const location = parseUrl(asked.headers.location);
  if (location === undefined) {
    return { answer: { status, ...refusalOf(asked) }, content: asked };
  }
  const host = location.hostname;
  if (!isDataHost(cloud, location)) {
    throw errorWithRemark(remark("undocumented-data-host", { host }));
  }
  const data = await connect(host);
  if (data === undefined) {
    return { answer: { status, host } };
  }
  try {
    const path = `${location.pathname}${location.search}`;
    const content = await send({ ...data, method: "GET", path, headers });
    const answered = { answered: content.status, ...dataRefusal(content) };
    return { answer: { status, host, ...answered }, content };
  } catch (error) {
    return { answer: { status, host, code: reasonOf(error) } };
  }
}

/** The signed address goes only to the registry's own data endpoints or to the cloud's blob storage. */
function isDataHost(cloud: Cloud, { protocol, hostname }: URL): boolean {
  return (
    protocol === "https:" &&
    (isRegistryHost(cloud, hostname) ||
      hostname.endsWith(`.${cloud.blobSuffix}`))
  );
}

/** A data endpoint's network rules refuse as the registry's do; the storage behind it has error codes of its own. */
function dataRefusal(answer: HttpsAnswer): Refusal {
  const code = answer.headers["x-ms-error-code"];
  return { ...refusalOf(answer), ...(typeof code === "string" && { code }) };
}
