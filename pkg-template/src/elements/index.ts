/**
 * The elements, without side effects: `privet/elements`. Register them with `define()`, or import
 * `privet/elements/define`.
 */

export { PrivetComposerElement, type Detects } from "./composer-element.js";
export { PrivetReviewElement, type Decision } from "./review-element.js";
export { isLocked, type Redacts } from "./review-model.js";
