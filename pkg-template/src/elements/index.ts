/**
 * The elements, without side effects: `privet/elements`. Register them with `define()`, or import
 * `privet/elements/define`.
 */

export { PrivetComposerElement, type Detects } from "./composer-element.js";
export { PrivetMessageElement, type Remembers } from "./message-element.js";
export type { Noticed } from "./message-notices.js";
export { PersonalLists, type ListName, type Lists } from "./personal-lists.js";
export { PrivetReportElement, type Report } from "./report-element.js";
export { PrivetReviewElement, type Decision, type Remembered } from "./review-element.js";
export { loadWording, type Wording } from "./wording.js";
export { isLocked, type Redacts } from "./review-model.js";
