/** Registers the element of `privet/privacy-center`: `privet/privacy-center/define`. */

import type { PrivetStorage } from "../storage/storage.js";
import { PrivetPrivacyCenterElement } from "./privacy-center-element.js";

declare global {
  interface HTMLElementTagNameMap {
    "privet-privacy-center": PrivetPrivacyCenterElement;
  }
  interface HTMLElementEventMap {
    "privet-storage-changed": CustomEvent<PrivetStorage | undefined>;
  }
}

PrivetPrivacyCenterElement.define();
