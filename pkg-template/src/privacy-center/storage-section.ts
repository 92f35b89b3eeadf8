/** Conversations that are kept on this device: what there is, for how long, and getting rid of it. */

import { make } from "../elements/dom.js";
import { fill } from "../locales/words.js";
import { toMilliseconds } from "../storage/duration.js";
import type { PrivetStorage } from "../storage/storage.js";
import { type CenterWords, makeAction, makeActions, makeSection, type SectionActions } from "./parts.js";

/** What the section can change about the storage. */
export interface StorageActions extends SectionActions {
  readonly unlock: (() => Promise<void>) | undefined;
  /** Called when the storage was locked or deleted. */
  readonly closed: () => void;
}

export function makeLockedSection(words: CenterWords, { run, unlock }: StorageActions): HTMLElement {
  const { storage: texts } = words.center.messages;
  const button = makeAction(texts.unlock, () => {
    run(async () => {
      await unlock?.();
      return texts.isOpen;
    });
  });
  return makeSection("storage", texts.heading, make("p", {}, texts.locked), makeActions(...(unlock === undefined ? [] : [button])));
}

export async function makeStorageSection(storage: PrivetStorage, retention: string | undefined, words: CenterWords, actions: StorageActions): Promise<HTMLElement> {
  const { storage: texts } = words.center.messages;
  const ids = [...(await storage.list())].sort();
  const kept = retention === undefined ? texts.keptAlways : fill(texts.kept, { duration: inWords(toMilliseconds(retention), words.center.language) });
  const lock = makeAction(texts.lock, () => {
    actions.run(async () => {
      await storage.lock();
      actions.closed();
      return texts.isLocked;
    });
  });
  return makeSection(
    "storage",
    texts.heading,
    make("p", {}, ids.length === 0 ? texts.empty : kept),
    ...(ids.length === 0 ? [] : [makeConversations(storage, ids, words, actions)]),
    makeExport(storage, words, actions),
    makeActions(lock),
    makeDeletion(storage, words, actions),
  );
}

function makeConversations(storage: PrivetStorage, ids: readonly string[], words: CenterWords, { run }: StorageActions): HTMLElement {
  const { storage: texts } = words.center.messages;
  const items = ids.map((id) => {
    const remove = makeAction(
      texts.remove,
      () => {
        run(async () => {
          await storage.shred(id);
          return `${fill(texts.removed, { id })} ${texts.removedHow}`;
        });
      },
      `${texts.remove}: ${id}`,
    );
    return make("li", {}, make("bdi", {}, id), remove);
  });
  return make("ul", { "aria-label": texts.heading }, ...items);
}

function makeExport(storage: PrivetStorage, words: CenterWords, { run, save }: StorageActions): HTMLElement {
  const { storage: texts } = words.center.messages;
  const passphrase = make("input", { type: "password", autocomplete: "new-password", part: "input" });
  const form = make("form", {}, make("label", {}, make("span", {}, texts.passphrase), passphrase), make("button", { type: "submit", part: "button" }, texts.export));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(async () => {
      const secret = passphrase.value;
      // Also after a failure it must not wait in the page for whoever comes next.
      passphrase.value = "";
      const bytes = await storage.export(secret === "" ? undefined : secret);
      if (secret === "") save("privet-data.json", "application/json", Uint8Array.from(bytes));
      else save("privet-data.bin", "application/octet-stream", Uint8Array.from(bytes));
      return secret === "" ? texts.exportedReadable : texts.exported;
    });
  });
  return form;
}

/** Asks again before everything is gone. */
function makeDeletion(storage: PrivetStorage, words: CenterWords, { run, closed }: StorageActions): HTMLElement {
  const { storage: texts } = words.center.messages;
  const start = makeAction(texts.deleteAll, () => {
    confirm.hidden = false;
    start.hidden = true;
    cancel.focus();
  });
  const cancel = makeAction(texts.cancel, () => {
    confirm.hidden = true;
    start.hidden = false;
    start.focus();
  });
  const go = makeAction(texts.deleteAllYes, () => {
    run(async () => {
      await storage.deleteEverything();
      closed();
      return texts.allDeleted;
    });
  });
  go.classList.add("danger");
  start.classList.add("danger");
  const confirm = make("div", { role: "group", "aria-labelledby": "sure", class: "confirm", hidden: "" }, make("p", { id: "sure" }, texts.sure), makeActions(cancel, go));
  return make("div", {}, makeActions(start), confirm);
}

/** A time span in the largest unit of which it has at least two, or one exactly: "30 days", "24 hours". */
function inWords(milliseconds: number, language: string): string {
  const [unit, size] = UNITS.find(([, length]) => milliseconds >= 2 * length || milliseconds === length) ?? (["second", 1000] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(milliseconds / size);
}

const UNITS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]] as const;
