/** A run of IPv4 addresses, both ends included, as unsigned 32-bit numbers. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

const octet = "(?:0|[1-9]\\d{0,2})";
const ipv4 = new RegExp(`^((?:${octet}\\.){3}${octet})(?:/(0|[1-9]\\d?))?$`);

/**
 * The addresses of `a.b.c.d` or `a.b.c.d/n`; undefined for anything else. No octal, hexadecimal
 * or shortened forms, no leading zeros, as a registry's IP rules demand. Host bits that are set do not count.
 */
export function parseRange(text: string): AddressRange | undefined {
  const [, address, prefix = "32"] = ipv4.exec(text) ?? [];
  const octets = address?.split(".").map(Number);
  if (!octets?.every((octet) => octet <= 255) || Number(prefix) > 32) {
    return undefined;
  }
  const size = 2 ** (32 - Number(prefix));
  const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const first = number - (number % size);
  return { first, last: first + size - 1 };
}

/** A block as `a.b.c.d/n`. Its size is a power of two. */
export function blockText({ first, last }: AddressRange): string {
  const octets = [24, 16, 8, 0].map((shift) => (first >>> shift) & 255);
  return `${octets.join(".")}/${32 - Math.log2(last - first + 1)}`;
}

/** Whether every address of `inner` is one of `outer`. */
export function covers(outer: AddressRange, inner: AddressRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function overlaps(a: AddressRange, b: AddressRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** `::ffff:a.b.c.d`, however its zeros are written, or its last 32 bits as two groups of hexadecimal digits. */
const mapped =
  /^(?:::|(?:0{1,4}:){5}|::(?:0{1,4}:){1,4})ffff:(?:([\d.]+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i;

/** The IPv4 part of an IPv4-mapped IPv6 address, any other text as it is. */
export function withoutMapping(text: string): string {
  const [, dotted, high, low] = mapped.exec(text) ?? [];
  if (dotted !== undefined) {
    return parseRange(dotted) ? dotted : text;
  }
  return high !== undefined && low !== undefined
    ? [high, low]
        .map((group) => parseInt(group, 16))
        .flatMap((group) => [group >> 8, group & 255])
        .join(".")
    : text;
}
