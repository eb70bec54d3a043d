/** So many results are kept: a line is asked about when it is read itself, and as the neighbour of each failure around it. */
const most = 64;

/** The same function with a memory of its latest results; for what depends on the text alone. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const before = results.get(text);
    if (before !== undefined || results.has(text)) {
      return before as T;
    }
    if (results.size >= most) {
      results.clear();
    }
    const result = work(text);
    results.set(text, result);
    return result;
  };
}
