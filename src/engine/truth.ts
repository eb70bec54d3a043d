/** Three-valued logic: what cannot be decided stays `unknown` unless the rest decides anyway. */
export type Truth = "yes" | "no" | "unknown";

export function truth(value: boolean): Truth {
  return value ? "yes" : "no";
}

export function not(value: Truth): Truth {
  return value === "unknown" ? value : truth(value === "no");
}

export function all(values: readonly Truth[]): Truth {
  if (values.includes("no")) {
    return "no";
  }
  return values.includes("unknown") ? "unknown" : "yes";
}

export function any(values: readonly Truth[]): Truth {
  return not(all(values.map(not)));
}
