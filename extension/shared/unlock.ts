/** A box for the passphrase, which says when it was another one. */
import type { Messages } from "../locales/index.js";
import { make } from "./dom.js";

/** `unlock` resolves to whether it was the passphrase. */
export function makeUnlockForm({ vault }: Messages, unlock: (passphrase: string) => Promise<boolean>): HTMLFormElement {
  const field = make("input", { type: "password", name: "passphrase", autocomplete: "current-password", required: "", "aria-describedby": "unlock-fault" });
  const fault = make("p", { class: "fault", id: "unlock-fault", role: "alert" });
  const form = make("form", { class: "unlock" }, make("label", {}, make("span", {}, vault.label), field), fault, make("div", { class: "buttons" }, make("button", { class: "primary" }, vault.unlock)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void unlock(field.value).then((done) => {
      fault.textContent = done ? "" : vault.wrong;
      field.setAttribute("aria-invalid", String(!done));
      if (!done) field.select();
    });
  });
  return form;
}
