/** Registers the elements of `privet/elements`: `privet/elements/define`. */

import type { Finding } from "../types.js";
import { PrivetComposerElement } from "./composer-element.js";
import { PrivetMessageElement } from "./message-element.js";
import { PrivetReportElement, type Report } from "./report-element.js";
import { type Decision, PrivetReviewElement, type Remembered } from "./review-element.js";

declare global {
  interface HTMLElementTagNameMap {
    "privet-composer": PrivetComposerElement;
    "privet-message": PrivetMessageElement;
    "privet-report": PrivetReportElement;
    "privet-review": PrivetReviewElement;
  }
  interface HTMLElementEventMap {
    "privet-decided": CustomEvent<Decision>;
    "privet-remembered": CustomEvent<Remembered>;
    "privet-reported": CustomEvent<Report>;
    "privet-findings": CustomEvent<readonly Finding[]>;
  }
}

PrivetComposerElement.define();
PrivetMessageElement.define();
PrivetReportElement.define();
PrivetReviewElement.define();
