/**
 * `StringLike`: `*` is any run of characters, `?` any one, a backslash takes their meaning away. Goes back to the last
 * asterisk only, so it stays quick on any pattern.
 */
export function matchesLike(value: string, pattern: string): boolean {
  const parts = pattern.match(/\\[*?]|[^]/g) ?? [];
  let at = 0;
  let part = 0;
  let star = -1;
  let retryAt = 0;
  while (at < value.length) {
    const wanted = parts[part];
    if (wanted === "*") {
      star = part;
      part += 1;
      retryAt = at;
    } else if (wanted === "?" || literal(wanted) === value[at]) {
      at += 1;
      part += 1;
    } else if (star !== -1) {
      part = star + 1;
      retryAt += 1;
      at = retryAt;
    } else {
      return false;
    }
  }
  return parts.slice(part).every((rest) => rest === "*");
}

function literal(part: string | undefined): string | undefined {
  return part?.length === 2 ? part[1] : part;
}
