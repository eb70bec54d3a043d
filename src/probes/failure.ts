/** Why an attempt failed, in as few words as the system gives. */
export function reasonOf(error: unknown): string {
  return error instanceof Error
    ? ((error as NodeJS.ErrnoException).code ?? error.message)
    : "failed";
}

/** Whether the peer answered a TLS handshake with something that is no TLS. OpenSSL says so in its code or in its sentence. */
export function isNoTls({ code, message }: NodeJS.ErrnoException): boolean {
  return /wrong.version.number|packet.length.too.long|http.request/i.test(
    `${code ?? ""} ${message}`,
  );
}
