/** Registers the elements of `privet/elements`: `privet/elements/define`. */

import type { Finding } from "../types.js";
import { PrivetComposerElement } from "./composer-element.js";
import { type Decision, PrivetReviewElement } from "./review-element.js";

declare global {
  interface HTMLElementTagNameMap {
    "privet-composer": PrivetComposerElement;
    "privet-review": PrivetReviewElement;
  }
  interface HTMLElementEventMap {
    "privet-decided": CustomEvent<Decision>;
    "privet-findings": CustomEvent<readonly Finding[]>;
  }
}

PrivetComposerElement.define();
PrivetReviewElement.define();
