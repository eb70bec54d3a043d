import { hidden, redacted } from "../model/redaction.ts";

/** What every log line and error message goes through before anybody sees it. */
export interface Redactor {
  /** From now on this text is never shown. Short texts are ignored: hiding them would garble everything. */
  add(secret: string): void;
  readonly redact: (text: string) => string;
}

const shortestSecret = 6;

export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  return {
    add(secret) {
      if (secret.length >= shortestSecret) {
        secrets.add(secret);
      }
    },
    redact(text) {
      let shown = text;
      for (const secret of secrets) {
        shown = shown.replaceAll(secret, hidden);
      }
      return redacted(shown);
    },
  };
}
