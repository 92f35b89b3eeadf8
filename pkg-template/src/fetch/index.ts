/** Protects chat SDKs: a `fetch` that redacts what is sent and restores what is shown. */
export type { Author, Chat, ChatRestorer, Dialect, Field, RedactFile, RedactText, Redactors, RequestFile, Restorers, RestoreText, StreamRestorer } from "./dialect.js";
export { agUi } from "./dialects/ag-ui.js";
export { jsonPath, type JsonPathOptions } from "./dialects/json-path.js";
export { uiMessageStream } from "./dialects/ui-message-stream.js";
export { DATA_CONTROLS_REVIEWED, type DataControlReport } from "./data-controls.js";
export type { Rate, RequestLimits } from "./limits.js";
export type { Fetch } from "./request.js";
export type { Review } from "./review.js";
export { wrapFetch, type WrapFetchOptions } from "./wrap-fetch.js";
