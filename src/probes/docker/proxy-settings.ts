import type { ProxySettings } from "../../model/docker.ts";
import { withoutUser, withScheme } from "../machine-proxy.ts";

/** Settings of a document that may be anything: what is empty or no text is left out, and so are credentials. */
export function proxySettings(
  http: unknown,
  https: unknown,
  except: unknown,
): ProxySettings {
  return {
    ...(isFilled(http) ? { http: withoutUser(withScheme(http)) } : {}),
    ...(isFilled(https) ? { https: withoutUser(withScheme(https)) } : {}),
    ...(isFilled(except) ? { except } : {}),
  };
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
