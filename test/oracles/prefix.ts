/** Whether a block, an address or a span `a-b` holds an address: by bits and last octets, not by ranges of numbers. */
export function holds(prefix: string, address: string): boolean {
  if (prefix.includes("-")) {
    const [from = "", to = ""] = prefix.split("-");
    const rest = bits(address);
    return bits(from) <= rest && rest <= bits(to);
  }
  const [base = "", length = "32"] = prefix.split("/");
  return bits(address).startsWith(bits(base).slice(0, Number(length)));
}

function bits(address: string): string {
  return address
    .split(".")
    .map((part) => Number(part).toString(2).padStart(8, "0"))
    .join("");
}
