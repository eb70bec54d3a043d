/** What every log line and error message goes through before anybody sees it. */
export interface Redactor {
  /** From now on this text is never shown. Short texts are ignored: hiding them would garble everything. */
  add(secret: string): void;
  readonly redact: (text: string) => string;
}

const shortestSecret = 6;

const hidden = "[redacted]";

const patterns: readonly (readonly [RegExp, string])[] = [
  // JSON Web Tokens
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, hidden],
  [/\b(Bearer|Basic)\s+[\w~+/.=-]{8,}/gi, `$1 ${hidden}`],
  // signed URLs
  [/([?&](?:sig|code|access_token|refresh_token)=)[^&\s"']+/gi, `$1${hidden}`],
  [
    /("?(?:password|secret|client_secret|accountkey|sharedaccesskey)"?\s*[:=]\s*)("[^"]*"|[^\s,;&"}]+)/gi,
    `$1${hidden}`,
  ],
  [/(\/\/)[^/\s:@]+:[^/\s@]+@/g, `$1${hidden}@`],
];

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
      for (const [pattern, replacement] of patterns) {
        shown = shown.replace(pattern, replacement);
      }
      return shown;
    },
  };
}
