import { connect, type PeerCertificate, type TLSSocket } from "node:tls";
import type { TlsResult } from "../model/probe.ts";
import type { Line } from "./dial.ts";
import { isNoTls } from "./failure.ts";

/** OpenSSL's and Node's codes of a failed verification that is not a matter of trust. */
const causes: Readonly<Record<string, TlsResult["outcome"]>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: "name-mismatch",
  CERT_HAS_EXPIRED: "time-invalid",
  CERT_NOT_YET_VALID: "time-invalid",
};

/**
 * Makes a TLS handshake and says whether this process would trust the peer. The certificate is read even when it is not
 * trusted, to name who issued it; nothing is sent over such a connection.
 */
export function probeTls(
  host: string,
  line: Line,
  timeoutMs: number,
): Promise<TlsResult> {
  return new Promise((resolve) => {
    const socket = connect({
      ...line,
      servername: host,
      rejectUnauthorized: false,
    });
    const end = (result: TlsResult): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => {
      end({ outcome: "timeout" });
    });
    socket.once("secureConnect", () => {
      end(judge(socket));
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      end(failure(error));
    });
    socket.once("end", () => {
      end({ outcome: "reset", code: "EOF" });
    });
  });
}

function judge(socket: TLSSocket): TlsResult {
  const certificate = socket.getPeerCertificate();
  const code = verificationCode(socket);
  return {
    outcome: code === undefined ? "trusted" : (causes[code] ?? "untrusted"),
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    names: names(certificate),
    ...(code === undefined ? {} : { code }),
  };
}

/** Node types `authorizationError` as an Error, but sets the code as a string when verification fails. */
function verificationCode(socket: TLSSocket): string | undefined {
  if (socket.authorized) {
    return undefined;
  }
  const error: unknown = socket.authorizationError;
  return error instanceof Error
    ? ((error as NodeJS.ErrnoException).code ?? error.message)
    : String(error);
}

function commonName(name: PeerCertificate["subject"] | undefined): string {
  const value: string | string[] | undefined = name?.CN ?? name?.O;
  return Array.isArray(value) ? value.join(", ") : (value ?? "");
}

function names(certificate: PeerCertificate): string[] {
  return (certificate.subjectaltname ?? "")
    .split(", ")
    .filter((entry) => entry.startsWith("DNS:"))
    .map((entry) => entry.slice("DNS:".length));
}

function failure(error: NodeJS.ErrnoException): TlsResult {
  const code = error.code ?? error.message;
  if (code === "ECONNRESET" || code === "EPIPE") {
    return { outcome: "reset", code };
  }
  return { outcome: isNoTls(error) ? "not-tls" : "failed", code };
}
