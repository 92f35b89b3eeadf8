/** The core, under the policy in force. Loaded once; a change of the settings makes it anew. */
import type { Redactor } from "privet";
import { keyOf, makeRedactor } from "../shared/redactor.js";
import { loadSettings } from "../shared/settings.js";

export class Core {
  #made: { readonly key: string; readonly redactor: Promise<Redactor> } | undefined;

  /** @throws {PrivetError} when the browser refuses it, or the policy does not hold together. */
  async redactor(): Promise<Redactor> {
    const { settings } = await loadSettings();
    const key = keyOf(settings);
    if (this.#made?.key !== key) this.#made = { key, redactor: makeRedactor(settings) };
    const { redactor } = this.#made;
    try {
      return await redactor;
    } catch (error) {
      this.#made = undefined;
      throw error;
    }
  }
}
