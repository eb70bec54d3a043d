import { failed, type Outcome } from "./failure.ts";

/** The outcome of the work, or that of a stopped run as soon as the signal aborts: not all that a host does heeds signals. */
export async function untilStopped<T>(
  signal: AbortSignal,
  work: Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const stopped = failed("failure.cancelled", {}, "none");
  if (signal.aborted) {
    return stopped;
  }
  let stop = (): void => undefined;
  const aborted = new Promise<Outcome<T>>((resolve) => {
    stop = () => {
      resolve(stopped);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
