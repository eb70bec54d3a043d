/**
 * The same function, which works out its answer once for each object that it is given. For pure functions of immutable objects only;
 * an answer lives as long as its object.
 */
export function oncePer<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const answers = new WeakMap<K, { readonly answer: V }>();
  return (of) => {
    const before = answers.get(of);
    if (before) {
      return before.answer;
    }
    const answer = work(of);
    answers.set(of, { answer });
    return answer;
  };
}
