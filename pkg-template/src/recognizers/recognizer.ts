/** What a recognizer outside of the core is. */
import type { RecognizedSpan } from "../types.js";

/** Finds personal data in a text in its own way: a larger model, a service on the device, a list of the integrator's. */
export interface Recognizer {
  /**
   * What it finds in `text`, in any order; spans may overlap. Offsets are UTF-16 code units.
   *
   * When it fails it must reject: a text that was not looked at is then not redacted, and so not sent.
   */
  recognize(text: string): readonly RecognizedSpan[] | Promise<readonly RecognizedSpan[]>;
}
