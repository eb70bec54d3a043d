/** Titles and risks of changes, and what may stand in their way. */
export const changes = {} as const;
