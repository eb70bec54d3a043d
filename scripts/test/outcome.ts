/** What a stage of the test run came to. */
export interface Outcome {
  readonly passed: number;
  /** Titles of failed tests. */
  readonly failed: readonly string[];
  /** Titles of tests that did not run. */
  readonly skipped: readonly string[];
}

export function failure(title: string): Outcome {
  return { passed: 0, failed: [title], skipped: [] };
}
