import type { ProxySetting } from "../model/no-proxy.ts";

/**
 * The proxy of this machine: the one that the environment names for HTTPS, as most command-line tools read it, or else the
 * editor's. It may hold a user name and a password.
 */
export function machineProxy(
  editor: ProxySetting = {},
  environment: NodeJS.ProcessEnv = process.env,
): ProxySetting {
  const read = (name: string): string =>
    environment[name] || environment[name.toLowerCase()] || "";
  const own = read("HTTPS_PROXY") || read("ALL_PROXY");
  const proxy = own || editor.proxy;
  const noProxy = [
    ...read("NO_PROXY").split(","),
    ...(own ? [] : (editor.noProxy ?? [])),
  ].flatMap((entry) => entry.trim() || []);
  return proxy ? { proxy: withScheme(proxy), noProxy } : {};
}

/** An address without a scheme is that of an HTTP proxy. */
export function withScheme(address: string): string {
  return address.includes("://") ? address : `http://${address}`;
}

/** A proxy's address without user name and password, however wrong it is written. */
export function withoutUser(address: string): string {
  const [scheme = ""] = /^[^:/@]*:\/\//.exec(address) ?? [];
  const authority = address.slice(scheme.length).replace(/^.*@/s, "");
  return `${scheme}${authority.replace(/[/?#].*$/s, "")}`;
}
