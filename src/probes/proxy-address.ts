/** A proxy's address without credentials: `http://proxy:3128`. Without a scheme it is an HTTP proxy. */
export function proxyAddress(proxy: string): string {
  const address = proxy.includes("://") ? proxy : `http://${proxy}`;
  const { protocol, host } = URL.canParse(address)
    ? new URL(address)
    : { protocol: "http:", host: address.replace(/^.*[@/]/, "") };
  return `${protocol}//${host}`;
}
