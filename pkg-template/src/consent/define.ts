/** Registers the elements of `privet/consent`: `privet/consent/define`. */

import { PrivetAiNoticeElement } from "./ai-notice-element.js";
import { PrivetConsentElement } from "./consent-element.js";
import type { ConsentRecord } from "./records.js";

declare global {
  interface HTMLElementTagNameMap {
    "privet-ai-notice": PrivetAiNoticeElement;
    "privet-consent": PrivetConsentElement;
  }
  interface HTMLElementEventMap {
    "privet-consent": CustomEvent<readonly ConsentRecord[]>;
  }
}

PrivetAiNoticeElement.define();
PrivetConsentElement.define();
