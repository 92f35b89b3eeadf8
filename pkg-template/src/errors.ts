/**
 * The one error of the package.
 *
 * No message holds the text, an original or a key: an error may be logged or shown as it is.
 */

/** What went wrong, for a program. Codes are API: they are never renamed. */
export type PrivetErrorCode = (typeof CODES)[number];

/** Every failure of the package. `code` is for programs, `message` for people. */
export class PrivetError extends Error {
  override readonly name = "PrivetError";
  readonly code: PrivetErrorCode;
  /** Where: a JSON path into the policy (`policy`) or into the request's body (`blocked`, `unsupported`). */
  readonly path: string | undefined;

  constructor(code: PrivetErrorCode, message: string, options: PrivetErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.path = options.path;
  }
}

export interface PrivetErrorOptions {
  readonly path?: string | undefined;
  /** Only for causes that cannot hold text, such as a failed download. */
  readonly cause?: unknown;
}

/**
 * Finds the `PrivetError` behind an error that wraps it, as chat SDKs do.
 *
 * @returns `undefined` when there is none.
 */
export function findPrivetError(error: unknown): PrivetError | undefined {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if (current instanceof PrivetError) return current;
    current = current.cause;
  }
  return undefined;
}

/**
 * Runs a call into the core and turns whatever it throws into a `PrivetError`.
 *
 * An error that is not the core's own (a panic, memory that ran out) keeps nothing of its message: nobody checked it.
 */
export function guard<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw toPrivetError(error);
  }
}

/** Turns any thrown value into a `PrivetError`; keeps the message only of errors that are Privet's own. */
export function toPrivetError(error: unknown): PrivetError {
  if (error instanceof PrivetError) return error;
  if (error instanceof Error && error.name === "PrivetError" && "code" in error && isCode(error.code)) {
    const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
    return new PrivetError(error.code, error.message, { path });
  }
  return new PrivetError("internal", "the core stopped unexpectedly; load the page or start the program again");
}

function isCode(code: unknown): code is PrivetErrorCode {
  return CODES.some((known) => known === code);
}

const CODES = [
  /** The audit log was changed, and is not continued. */
  "audit",
  /** The policy forbids to send the text. */
  "blocked",
  "consent",
  /** The page's Content-Security-Policy forbids WebAssembly. */
  "csp",
  /** A wrong key or a damaged envelope: one error, on purpose. */
  "envelope",
  "envelope-expired",
  /** An algorithm or a critical header that is not in the suite table. */
  "envelope-unsupported",
  /** Other bad input. */
  "input",
  /** A fault of Privet itself. */
  "internal",
  /** Not a key, or not of the right kind. */
  "key",
  /** A key list that its pinned signer did not sign, that is older than one accepted before, or that holds no good key. */
  "key-list",
  "key-list-expired",
  /** A text or a request is longer than the limit, or nested deeper; or there were too many requests. */
  "limit",
  /** The wasm file could not be loaded. */
  "load",
  /** The names model is damaged, or for another version. */
  "names",
  /** The core was used before it was loaded. */
  "not-initialized",
  /** A policy that does not hold together; `path` says where. */
  "policy",
  /** No preset of this name. */
  "policy-unknown",
  /** The system gave no random numbers. */
  "random",
  /** An added recognizer failed or gave no good spans, and nothing was redacted. */
  "recognizer",
  /** The browser's storage cannot be used here. */
  "storage",
  /** Another tab has changed what this one was about to change. */
  "storage-conflict",
  /** There is no room left; nothing was changed. */
  "storage-full",
  /** An adapter met a request that it cannot protect, and did not send it. */
  "unsupported",
  /** A wrong passphrase or a damaged vault: one error, on purpose. */
  "vault-locked",
  "vault-truncated",
  /** Written by a newer version. */
  "vault-version",
] as const;
