/** What the extension has stored: given out, and deleted. */
import type { Messages } from "../locales/index.js";
import { deleteAudit } from "../shared/audit.js";
import { find, make, makeButton } from "../shared/dom.js";
import { ask, isNothing } from "../shared/messages.js";

export function showData(options: Messages["options"]): void {
  const status = find(".data-status", HTMLElement);
  let isAsked = false;
  const erase = makeButton(options.deleteButton, () => {
    if (!isAsked) {
      isAsked = true;
      erase.textContent = options.deleteConfirm;
      return;
    }
    void deleteEverything().then(() => {
      status.textContent = options.deleted;
      isAsked = false;
      erase.textContent = options.deleteButton;
    });
  }, "danger");
  find(".data", HTMLElement).append(
    makeButton(options.exportButton, () => { void exportAll(); }),
    makeButton(options.forget, () => {
      void ask<"forgetAll">({ op: "forgetAll" }, isNothing).then(() => {
        status.textContent = options.deleted;
      });
    }),
    erase,
  );
}

/** Settings and counts: all that is on the disk. */
async function exportAll(): Promise<void> {
  const stored = await chrome.storage.local.get();
  const url = URL.createObjectURL(new Blob([JSON.stringify(stored, undefined, 2)], { type: "application/json" }));
  make("a", { href: url, download: "privet-settings.json" }).click();
  URL.revokeObjectURL(url);
}

async function deleteEverything(): Promise<void> {
  await ask<"destroy">({ op: "destroy" }, isNothing);
  await Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear(), deleteAudit()]);
}
