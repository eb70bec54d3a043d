/** Text in UTF-8 that was written in base64; empty where it is none. */
export function decodeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return "";
  }
}
