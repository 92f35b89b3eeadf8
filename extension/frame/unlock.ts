/** Asks for the passphrase that the originals are under. */
import type { Messages } from "../locales/index.js";
import { make, makeButton } from "../shared/dom.js";
import { isObject } from "../shared/json.js";
import { ask, type Results } from "../shared/messages.js";
import { makeUnlockForm } from "../shared/unlock.js";

export function askPassphrase(job: string, messages: Messages, cancel: () => Promise<void>): void {
  const form = makeUnlockForm(messages, async (passphrase) => (await ask<"unlock">({ op: "unlock", job, passphrase }, isUnlocked)).done);
  form.querySelector(".buttons")?.append(makeButton(messages.composer.close, () => { void cancel(); }));
  const dialog = make("dialog", { class: "composer", "aria-labelledby": "unlock-title", "aria-describedby": "unlock-note" },
    make("h1", { id: "unlock-title" }, messages.vault.unlock), make("p", { id: "unlock-note" }, messages.vault.locked), form);
  dialog.addEventListener("cancel", () => { void cancel(); });
  document.body.append(dialog);
  dialog.showModal();
}

function isUnlocked(value: unknown): value is Results["unlock"] {
  return isObject(value) && typeof value["done"] === "boolean";
}
