import { isExpired, now } from "../entra/claims.ts";
import type { LocalCloud } from "../cloud.ts";
import type { Answer, Request } from "../http/exchange.ts";
import type { Resource } from "../tenant-file.ts";
import { blobHostOf, dataHostsOf } from "./registries.ts";
import { findBlob } from "./repository.ts";

/** Life of a signed URL: "about 20-30 minutes" in the registry's troubleshooting pages. */
const twentyMinutes = 20 * 60;

/** Where a blob is to be fetched: on the registry's data endpoint, else from the shared storage account. */
export function signedUrl(
  cloud: LocalCloud,
  registry: Resource,
  request: Request,
  digest: string,
): string {
  const host = dataHostsOf(cloud, registry)[0] ?? blobHostOf(cloud, registry);
  const { port } = new URL(request.origin);
  const hash = digest.slice("sha256:".length);
  const signature = cloud.registrySigner.sign({
    digest,
    exp: now() + twentyMinutes,
  });
  const path = `/docker/registry/v2/blobs/sha256/${hash.slice(0, 2)}/${hash}/data`;
  return `https://${host}${port === "" ? "" : `:${port}`}${path}?sp=r&spr=https&sr=b&sig=${signature}`;
}

/** A data endpoint or storage account: takes its own signature and no other credential. */
export function answerDataHost(cloud: LocalCloud, request: Request): Answer {
  if (request.headers.authorization !== undefined) {
    return storageError(
      400,
      "InvalidAuthenticationInfo",
      "Authentication information is not given in the correct format.",
    );
  }
  const claims = cloud.registrySigner.verify(request.query.get("sig") ?? "");
  const digest = `sha256:${request.path.split("/").at(-2) ?? ""}`;
  if (
    claims === undefined ||
    isExpired(claims) ||
    claims["digest"] !== digest
  ) {
    return storageError(
      403,
      "AuthenticationFailed",
      "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.",
    );
  }
  const blob = findBlob(cloud, digest);
  if (blob === undefined) {
    return storageError(
      404,
      "BlobNotFound",
      "The specified blob does not exist.",
    );
  }
  return range(request, blob.content);
}

/** A `Range: bytes=a-b` request gets that part: whoever probes a layer wants its first byte only. */
function range(request: Request, content: Buffer): Answer {
  const headers = {
    "content-type": "application/octet-stream",
    "accept-ranges": "bytes",
  };
  const [, first, last] =
    /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  if (first === undefined) {
    return { status: 200, headers, body: content };
  }
  const end = Math.min(
    last === undefined || last === "" ? Infinity : Number(last),
    content.length - 1,
  );
  return {
    status: 206,
    headers: {
      ...headers,
      "content-range": `bytes ${first}-${end}/${content.length}`,
    },
    body: content.subarray(Number(first), end + 1),
  };
}

function storageError(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { "content-type": "application/xml", "x-ms-error-code": code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
