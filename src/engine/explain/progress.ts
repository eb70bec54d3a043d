/** What a text says went well. */
export type Progress = "attempt" | "login" | "manifest" | "pulled";

/** In lower case; each line of progress holds one of them. */
export const progressHints: readonly string[] = [
  "pulling ",
  "trying to pull",
  "docker pull",
  "login succeeded",
  "fetch access token",
  "retrying in",
  "manifest-sha256",
  "config-sha256",
  "copying blob",
  "successfully pulled",
  "pulledimage",
  "status: ",
];

const marks: readonly (readonly [Progress, RegExp])[] = [
  [
    "pulled",
    /Successfully pulled image|Status: (?:Downloaded newer image|Image is up to date)|\bPulledImage\b|Pull Image successful/i,
  ],
  [
    "manifest",
    /Pulling fs layer|\bPulling from [a-z0-9]|Retrying in \d{1,4} seconds?|(?:manifest|config|layer)-sha256:[a-f0-9]{64}: {1,12}(?:done|downloading)|Copying blob/i,
  ],
  ["login", /Login Succeeded|Fetch access token for registry .{1,253} : OK/i],
  [
    "attempt",
    /Pulling image\b|\bdocker pull\b|Trying to pull|Attempting to pull/i,
  ],
];

/** What a line says went well, or undefined. */
export function progressOf(text: string): Progress | undefined {
  return marks.find(([, mark]) => mark.test(text))?.[0];
}
