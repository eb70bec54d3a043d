/** The address of a daemon or a registry, which may be written as a URL with user, password and query. */
export function withoutCredentials(address: string): string {
  // A path of this machine may hold any sign.
  if (/^(unix|npipe):\/\/\//.test(address)) {
    return address;
  }
  return address.replace(/^(\w+:\/\/)?.*@/s, "$1").replace(/[?#].*$/s, "");
}
