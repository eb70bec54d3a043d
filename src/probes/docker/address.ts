/** The address of a daemon or a registry, which may be written as a URL with user, password and query. */
export function withoutCredentials(address: string): string {
  return address.replace(/^(\w+:\/\/)?.*@/s, "$1").replace(/[?#].*$/s, "");
}
