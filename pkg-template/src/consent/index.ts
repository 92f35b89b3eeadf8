/**
 * Consent, without side effects: `privet/consent`. Register the elements with `define()`, or import
 * `privet/consent/define`.
 */

export { PrivetAiNoticeElement } from "./ai-notice-element.js";
export { Consent, ConsentError, type ConsentGate, type ConsentState, type ConsentStorage, inLocalStorage } from "./consent.js";
export { PrivetConsentElement } from "./consent-element.js";
export type { Notice, Purpose, SpecialKind } from "./notice.js";
export { toReceipts } from "./receipts.js";
export { type ConsentRecord, type Evidence, findBroken } from "./records.js";
