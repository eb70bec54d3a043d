/**
 * Whether a list of exceptions keeps a host from a proxy, as container runtimes read it: an entry stands for its host and
 * all below it, one with a leading dot or `*.` for those below only. Source: package httpproxy of golang.org/x/net.
 */
export function isExempt(host: string, exceptions: readonly string[]): boolean {
  const wanted = host.toLowerCase();
  return exceptions.some((exception) => {
    const entry = exception.trim().toLowerCase().replace(/^\*\./, ".");
    if (entry === "*") {
      return true;
    }
    return entry.startsWith(".")
      ? wanted.endsWith(entry)
      : entry !== "" && (wanted === entry || wanted.endsWith(`.${entry}`));
  });
}
