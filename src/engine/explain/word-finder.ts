/** Finds which of many words a text holds, in one pass over the text however many words there are. */
export interface WordFinder {
  holdsAny(text: string): boolean;
  /** Numbers of the words that the text holds. */
  wordsIn(text: string): ReadonlySet<number>;
}

/** A beginning of words. */
interface Node {
  readonly number: number;
  readonly next: Map<number, Node>;
  /** Numbers of the words that end here, those that end a longer one included. */
  words: readonly number[];
  /** Number of the longest other beginning that ends this one. */
  fallback: number;
}

/**
 * The automaton of Aho and Corasick ("Efficient string matching", 1975), with every step worked out beforehand.
 * @param words in lower case; the case of a text does not matter
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const codes = [...new Set(words.flatMap(codesOf))];
  // Characters that stand in no word are of kind 0, which leads back to the root.
  const width = codes.length + 1;
  const kinds = new Uint16Array(0x10000);
  for (const [index, code] of codes.entries()) {
    kinds[code] = index + 1;
    kinds[String.fromCharCode(code).toUpperCase().charCodeAt(0)] = index + 1;
  }
  const nodes = treeOf(words);
  const steps = new Int32Array(nodes.length * width);
  for (const node of nodes) {
    for (const [index, code] of codes.entries()) {
      const next = node.next.get(code);
      const instead =
        node.number === 0 ? 0 : steps[node.fallback * width + index + 1];
      steps[node.number * width + index + 1] = next?.number ?? instead ?? 0;
      if (next) {
        next.fallback = instead ?? 0;
        next.words = [...next.words, ...(nodes[next.fallback]?.words ?? [])];
      }
    }
  }
  const ends = nodes.map((node) => (node.words.length > 0 ? node.words : null));

  /** Calls back wherever words end, until that says that it is enough. */
  function scan(
    text: string,
    isEnough: (ended: readonly number[]) => boolean,
  ): boolean {
    let at = 0;
    for (let index = 0; index < text.length; index += 1) {
      at = steps[at * width + (kinds[text.charCodeAt(index)] ?? 0)] ?? 0;
      const ended = ends[at];
      if (ended && isEnough(ended)) {
        return true;
      }
    }
    return false;
  }

  return {
    holdsAny: (text) => scan(text, () => true),
    wordsIn: (text) => {
      const found = new Set<number>();
      scan(text, (ended) => {
        for (const word of ended) {
          found.add(word);
        }
        return false;
      });
      return found;
    },
  };
}

/** All beginnings of the words, shorter ones before longer ones; their fallbacks are still open. */
function treeOf(words: readonly string[]): Node[] {
  const nodes: Node[] = [beginning(0)];
  const longest = Math.max(...words.map(({ length }) => length));
  const reached = words.map(() => nodes[0]);
  for (let depth = 0; depth < longest; depth += 1) {
    for (const [number, word] of words.entries()) {
      const node = reached[number];
      if (node && depth < word.length) {
        const code = word.charCodeAt(depth);
        const next = node.next.get(code) ?? beginning(nodes.length);
        nodes[next.number] = next;
        node.next.set(code, next);
        reached[number] = next;
        if (depth === word.length - 1) {
          next.words = [...next.words, number];
        }
      }
    }
  }
  return nodes;
}

function beginning(number: number): Node {
  return { number, next: new Map(), words: [], fallback: 0 };
}

function codesOf(word: string): number[] {
  return Array.from(word, (_, index) => word.charCodeAt(index));
}
