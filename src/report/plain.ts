/**
 * One line of printable text. Names and details come from Azure and from whoever answered a probe: a control character
 * or one that turns the direction of writing must reach neither a terminal nor a document.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
