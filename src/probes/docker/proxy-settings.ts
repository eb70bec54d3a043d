import type { ProxySettings } from "../../model/docker.ts";
import { withoutUser, withScheme } from "../machine-proxy.ts";

/** Settings as they were found: what is empty is left out, and so are credentials. */
export function proxySettings(
  http: string | undefined,
  https: string | undefined,
  except: string | undefined,
): ProxySettings {
  return {
    ...(http ? { http: withoutUser(withScheme(http)) } : {}),
    ...(https ? { https: withoutUser(withScheme(https)) } : {}),
    ...(except ? { except } : {}),
  };
}
