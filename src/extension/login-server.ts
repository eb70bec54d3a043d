import {
  cloudOfLoginServer,
  isRegistryHost,
  type Cloud,
} from "../model/cloud.ts";
import { parseImage, shortImage } from "../model/image-reference.ts";
import type { MessageArgs } from "../model/message-args.ts";
import type { WindowMessageId } from "../messages/window-text.ts";

export type LoginServerInput =
  | { readonly ok: true; readonly host: string; readonly image?: string }
  | {
      readonly ok: false;
      readonly problem: WindowMessageId;
      readonly args: MessageArgs;
    };

/** A host name of DNS labels (RFC 1123), at least two. */
const hostName =
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** What somebody typed who was asked for a login server: that, an address of it, or an image reference. */
export function parseLoginServer(
  typed: string,
  clouds: readonly Cloud[],
): LoginServerInput {
  const text = typed
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/(?:v2\/?)?$/i, "");
  const image = text.includes("/") ? parseImage(text) : undefined;
  const host = (image?.host ?? text).toLowerCase();
  if (!hostName.test(host)) {
    return { ok: false, problem: "extension.input.notAHost", args: {} };
  }
  if (!clouds.some((cloud) => isRegistryHost(cloud, host))) {
    return notConfigured(host, clouds);
  }
  return image === undefined
    ? { ok: true, host }
    : { ok: true, host, image: shortImage(image) };
}

function notConfigured(
  host: string,
  clouds: readonly Cloud[],
): LoginServerInput {
  const other = cloudOfLoginServer(host);
  return other === undefined
    ? {
        ok: false,
        problem: "extension.input.notARegistry",
        args: {
          host,
          suffixes: clouds.map(({ registrySuffix }) => registrySuffix),
        },
      }
    : {
        ok: false,
        problem: "extension.input.otherCloud",
        args: { host, cloud: other.name },
      };
}
