/** Comments in the registry document. */
export const document = {
  "document.header":
    "{loginServer} and who pulls from it, as read from Azure at {at}. Read-only.",
  "document.unknown.denied": "{name}: not known, reading it was refused",
  "document.unknown.denied.because":
    "{name}: not known, reading it was refused ({why})",
  "document.unknown.failed": "{name}: not known, reading it failed",
  "document.unknown.failed.because":
    "{name}: not known, reading it failed: {why}",
  "document.unknown.silent": "{name}: not known, nothing tells it",
  "document.unknown.silent.because": "{name}: not known ({why})",
  "document.unknown.not-asked": "{name}: not known, it was not asked for",
  "document.unknown.not-asked.because":
    "{name}: not known, it was not asked for ({why})",
} as const;
