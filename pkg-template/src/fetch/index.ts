/** Protects chat SDKs: a `fetch` that redacts what is sent and restores what is shown. */
export type { Author, Chat, ChatRestorer, Dialect, Field, RedactText, Restorers, RestoreText, StreamRestorer } from "./dialect.js";
export type { Fetch } from "./request.js";
export type { Review } from "./review.js";
export { wrapFetch, type WrapFetchOptions } from "./wrap-fetch.js";
