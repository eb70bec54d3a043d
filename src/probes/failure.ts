/** Why an attempt failed, in as few words as the system gives. */
export function reasonOf(error: unknown): string {
  return error instanceof Error
    ? ((error as NodeJS.ErrnoException).code ?? error.message)
    : "failed";
}
