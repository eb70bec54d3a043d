/** Stands in for the package `debug` in what is shipped: nothing is ever logged through it. */
export default function createDebug(): () => void {
  return () => undefined;
}
