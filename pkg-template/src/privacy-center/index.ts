/**
 * The person's own view of their privacy, without side effects: `privet/privacy-center`. Register the element with
 * `define()`, or import `privet/privacy-center/define`.
 */

export { PrivetPrivacyCenterElement } from "./privacy-center-element.js";
export type { PrivacySources } from "./sources.js";
export type { InsightSource } from "./insight-section.js";
