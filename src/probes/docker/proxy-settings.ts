import type { ProxySettings } from "../../model/docker.ts";
import { proxyAddress } from "../proxy-address.ts";

/** Settings of a document that may be anything: what is empty or no text is left out, and so are credentials. */
export function proxySettings(
  http: unknown,
  https: unknown,
  except: unknown,
): ProxySettings {
  return {
    ...(isFilled(http) ? { http: proxyAddress(http) } : {}),
    ...(isFilled(https) ? { https: proxyAddress(https) } : {}),
    ...(isFilled(except) ? { except } : {}),
  };
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
