export const hidden = "[redacted]";

const patterns: readonly (readonly [RegExp, string])[] = [
  // JSON Web Tokens; one can begin at the start of a word only, so that no text makes this slow
  [/(?<![\w-])-*eyJ[\w-]+\.[\w-]+\.[\w-]*/g, hidden],
  [/\b(Bearer|Basic)\s+[\w~+/.=-]{8,}/gi, `$1 ${hidden}`],
  // signed URLs
  [/([?&](?:sig|code|access_token|refresh_token)=)[^&\s"']+/gi, `$1${hidden}`],
  [
    /("?(?:password|secret|client_secret|accountkey|sharedaccesskey)"?\s*[:=]\s*)("[^"]*"|[^\s,;&"}]+)/gi,
    `$1${hidden}`,
  ],
  [/(\/\/)[^/\s:@]+:[^/\s@]+@/g, `$1${hidden}@`],
  // a command line that was printed
  [/(\s(?:-p|--password)[ =])(?:"[^"]*"|'[^']*'|\S+)/g, `$1${hidden}`],
  // passwords of a registry's admin user and of its tokens, and those of applications, carry a mark of their own
  [/[\w+/]{20,60}\+ACR\w{6}/g, hidden],
  [/[\w~.-]{3}\dQ~[\w~.-]{31,34}/g, hidden],
  // what is left of a token or a key that was cut; digests and names are shorter
  [/[\w+=-]{80,}/g, hidden],
];

/** The text without what looks like a secret: tokens, passwords, signatures. */
export function redacted(text: string): string {
  return patterns.reduce(
    (shown, [pattern, replacement]) => shown.replace(pattern, replacement),
    text,
  );
}
