/**
 * The proxy that the environment names for a host, without credentials, as most command-line tools read it:
 * HTTPS_PROXY or ALL_PROXY, unless NO_PROXY lists the host or a domain above it.
 */
export function environmentProxy(
  host: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const read = (name: string): string | undefined =>
    environment[name] ?? environment[name.toLowerCase()];
  const proxy = read("HTTPS_PROXY") ?? read("ALL_PROXY");
  const exceptions = (read("NO_PROXY") ?? "").split(",");
  if (!proxy || exceptions.some((entry) => isCovered(host, entry))) {
    return undefined;
  }
  const address = proxy.includes("://") ? proxy : `http://${proxy}`;
  const { protocol, host: authority } = URL.canParse(address)
    ? new URL(address)
    : { protocol: "http:", host: address.replace(/^.*[@/]/, "") };
  return `${protocol}//${authority}`;
}

/** Whether an entry of NO_PROXY (`*`, `host`, `.domain`, `*.domain`) covers a host. */
function isCovered(host: string, entry: string): boolean {
  const domain = entry
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, "");
  return (
    domain === "*" ||
    (domain !== "" && (host === domain || host.endsWith(`.${domain}`)))
  );
}
