import type { Signature } from "../signature.ts";

/** The manifest came, so login server and identity work; a layer or the configuration did not. */
export const transferSignatures: readonly Signature[] = [
  {
    id: "tcp-io-timeout-storage",
    expression:
      /error pulling image configuration:\s{0,4}download failed after attempts=\d{1,4}:\s{0,4}dial tcp\s{1,4}[\d.]{7,15}:443:\s{0,4}(?:connect:\s{0,4})?(?:i\/o timeout|connection timed out)/i,
    hints: ["error pulling image configuration"],
    symptom: "blob-download-failed",
    standing: "cause",
  },
  {
    id: "docker-download-failed",
    expression:
      /error pulling image configuration:\s{0,4}.{1,200}|download failed after attempts=\d{1,4}|error downloading (?:layer|blob)/i,
    hints: [
      "error pulling image configuration",
      "download failed after attempts",
      "error downloading",
    ],
    symptom: "blob-download-failed",
    standing: "cause",
  },
  {
    id: "containerd-failed-to-copy",
    expression:
      /failed to copy:\s{0,4}(?:httpReadSeeker|httpReaderSeeker|read |unexpected EOF|failed to send)|httpReadSeeker: failed open|failed to read expected number of bytes|failed size validation|unexpected commit digest/i,
    hints: [
      "failed to copy",
      "httpreadseeker",
      "expected number of bytes",
      "failed size validation",
      "unexpected commit digest",
    ],
    symptom: "blob-download-failed",
    standing: "cause",
  },
  {
    id: "containers-image-blob",
    expression:
      /parsing image configuration:|(?:reading|copying|fetching|downloading) blob \\{0,4}"?sha256:|writing blob: happened during read|happened during read:/i,
    hints: [
      "parsing image configuration",
      "blob sha256:",
      'blob "sha256:',
      "happened during read",
    ],
    symptom: "blob-download-failed",
    standing: "cause",
  },
];
