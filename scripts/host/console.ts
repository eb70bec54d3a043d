/** Stands before what tests print in the extension host, whose console carries VS Code's own messages too. */
export const FROM_TEST = "[test]";

/** Prints in the extension host so that it is shown on the terminal of the test run. */
export function printFromHost(...parts: readonly unknown[]): void {
  console.log(FROM_TEST, ...parts);
}
