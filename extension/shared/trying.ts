/** A box to try a text in: shows what would be sent, under the policy in force. */
import { PrivetComposerElement } from "privet/elements";
import { find } from "./dom.js";
import { makeRedactor } from "./redactor.js";
import type { Settings } from "./settings.js";

/** @throws {PrivetError} when the core cannot be loaded, or the policy does not hold together. */
export async function startTrying(settings: Settings, sample: string): Promise<void> {
  const field = find(".try textarea", HTMLTextAreaElement);
  const output = find(".try output", HTMLOutputElement);
  field.value = sample;
  const redactor = await makeRedactor(settings);
  find(".try privet-composer", PrivetComposerElement).redactor = redactor;
  const show = (): void => {
    const chat = redactor.conversation("try");
    output.textContent = chat.redact(field.value).text;
    chat.free();
  };
  field.addEventListener("input", show);
  show();
}
