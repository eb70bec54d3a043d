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
  const exceptions = (read("NO_PROXY") ?? "")
    .split(",")
    .map((entry) => entry.trim().toLowerCase());
  const excepted = exceptions.some(
    (entry) =>
      entry === "*" ||
      (entry !== "" &&
        (host === entry || host.endsWith(`.${entry.replace(/^\./, "")}`))),
  );
  if (!proxy || excepted) {
    return undefined;
  }
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined;
  return url ? `${url.protocol}//${url.host}` : proxy.replace(/^.*@/, "");
}
