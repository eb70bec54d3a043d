/** Checks an evaluator against another way to the same answer, which shares no code with it. */
export interface Oracle<M> {
  /** The file of the evaluator, from the project's root. */
  readonly source: string;
  /**
   * Compares on random cases.
   * @throws Error with the first case that differs
   */
  check(evaluator: M, runs: number): void;
  /** Mistakes that one could have made in it: the check must find each of them. */
  readonly mistakes: readonly Mistake[];
}

/** A text of the evaluator's files that occurs once, and what a slip would have written instead. */
export interface Mistake {
  /** The file, where it is not the evaluator's own. */
  readonly file?: string;
  readonly right: string;
  readonly wrong: string;
}
