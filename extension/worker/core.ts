/** The core, under the policy in force. Loaded once; a change of the settings makes it anew. */
import { createRedactor, type Redactor } from "privet";
import { PersonalLists } from "privet/elements";
import { loadSettings, type Settings } from "../shared/settings.js";

export class Core {
  #made: { readonly key: string; readonly redactor: Promise<Redactor> } | undefined;

  /** @throws {PrivetError} when the browser refuses it, or the policy does not hold together. */
  async redactor(): Promise<Redactor> {
    const { settings } = await loadSettings();
    const key = keyOf(settings);
    if (this.#made?.key !== key) this.#made = { key, redactor: make(settings) };
    const { redactor } = this.#made;
    try {
      return await redactor;
    } catch (error) {
      this.#made = undefined;
      throw error;
    }
  }
}

async function make(settings: Settings): Promise<Redactor> {
  const redactor = await createRedactor({ policy: new PersonalLists(settings.lists).toPolicy(settings.policy) });
  await redactor.loadNames();
  return redactor;
}

export function keyOf({ policy, lists }: Settings): string {
  return JSON.stringify([policy, lists]);
}
