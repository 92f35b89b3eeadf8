/** Asks whether something that was held shall leave all the same, and says what that means. */
import { fill, type Messages } from "../locales/index.js";
import { make, makeButton } from "../shared/dom.js";
import { ask, isNothing, type Results } from "../shared/messages.js";
import type { Sight } from "./sight.js";

export function askOverride(job: string, { reason, subject }: Extract<Results["job"], { kind: "override" }>, { override }: Messages, sight: Sight): void {
  const cancel = (): void => { void ask<"cancel">({ op: "cancel", job }, isNothing); };
  const send = async (): Promise<void> => {
    // What covers the frame could make the person press what they do not see.
    if (await sight.isClear()) await ask<"override">({ op: "override", job }, isNothing);
  };
  const dialog = make("dialog", { class: "composer", role: "alertdialog", "aria-labelledby": "ask-title", "aria-describedby": "ask-text" },
    make("h1", { id: "ask-title" }, override.title),
    make("p", { id: "ask-text" }, fill(reason === "unknown" ? override.address : override.content, { subject })),
    // The safe answer comes first, and has the focus.
    make("div", { class: "buttons" }, makeButton(override.keep, cancel, "primary"), makeButton(override.send, () => { void send(); }, "danger")));
  dialog.addEventListener("cancel", cancel);
  document.body.append(dialog);
  dialog.showModal();
}
