import type { Grounds } from "../model/fact.ts";
import type { Remark } from "../model/remark.ts";

/** Why an attempt failed, in as few words as the system gives. */
export function reasonOf(error: unknown): string {
  return error instanceof Error
    ? ((error as NodeJS.ErrnoException).code ?? error.message)
    : "failed";
}

/** An error of ours, with what we say of it. */
export function errorWithRemark(why: Remark): Error {
  return Object.assign(new Error(why.id), { remark: why });
}

/** What is told of a fact whose reading threw: our own words, or else the system's. */
export function groundsFrom(error: unknown): Grounds {
  const { remark } = error as { readonly remark?: Remark };
  return remark === undefined ? { detail: reasonOf(error) } : { remark };
}

/** Whether the peer answered a TLS handshake with something that is no TLS. OpenSSL says so in its code or in its sentence. */
export function isNoTls({ code, message }: NodeJS.ErrnoException): boolean {
  return /wrong.version.number|packet.length.too.long|http.request/i.test(
    `${code ?? ""} ${message}`,
  );
}
