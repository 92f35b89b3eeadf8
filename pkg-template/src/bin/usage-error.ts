/** What stops a command. */

/** Bad usage or bad input: the message goes to standard error, the exit status is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Statuses that the command line promises. */
export const EXIT = { done: 0, bad: 2, blocked: 3 } as const;
