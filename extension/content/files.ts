/** Files that are chosen, dropped or pasted: the page gets them when personal data in them was hidden, or not at all. */
import { fill, type Texts } from "../locales/page/index.js";
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isArray, isObject, isText } from "../shared/json.js";
import { ask, type Results, type WireFile } from "../shared/messages.js";
import type { Panel } from "./panel.js";

export class Files {
  readonly #panel: Panel;
  readonly #texts: () => Texts;
  readonly #onMasked: () => void;
  readonly #ours = new WeakSet<Event>();
  /** Unknown until the worker has said it; until then files wait. */
  #isActive: boolean | undefined;
  #known: () => void = () => undefined;
  readonly #knowing = new Promise<void>((resolve) => {
    this.#known = resolve;
  });

  constructor(panel: Panel, texts: () => Texts, onMasked: () => void) {
    this.#panel = panel;
    this.#texts = texts;
    this.#onMasked = onMasked;
    window.addEventListener("drop", (event) => { this.#onTransfer(event, event.dataTransfer); }, true);
    window.addEventListener("paste", (event) => { this.#onTransfer(event, event.clipboardData); }, true);
    for (const type of ["input", "change"]) window.addEventListener(type, (event) => { this.#onChoice(event); }, true);
  }

  setActive(isActive: boolean): void {
    this.#isActive = isActive;
    this.#known();
  }

  #onTransfer(event: Event, transfer: DataTransfer | null): void {
    if (this.#isActive === false || this.#ours.has(event) || transfer === null || transfer.files.length === 0) return;
    const { target } = event;
    const files = [...transfer.files];
    stop(event);
    void this.#redact(files).then((redacted) => {
      if (redacted === undefined || target === null) return;
      const again = event.type === "drop" ? new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer: redacted }) : new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: redacted });
      this.#ours.add(again);
      target.dispatchEvent(again);
    });
  }

  #onChoice(event: Event): void {
    const [input] = event.composedPath();
    if (this.#isActive === false || this.#ours.has(event) || !(input instanceof HTMLInputElement) || input.type !== "file" || input.files === null || input.files.length === 0) return;
    stop(event);
    // The browser tells of a choice twice; the second time, nothing is left to do.
    const files = [...input.files];
    input.value = "";
    void this.#redact(files).then((redacted) => {
      if (redacted === undefined) return;
      input.files = redacted.files;
      for (const type of ["input", "change"]) {
        const again = new Event(type, { bubbles: true, composed: true });
        this.#ours.add(again);
        input.dispatchEvent(again);
      }
    });
  }

  /** Files that may go; `undefined` when none may. */
  async #redact(files: readonly File[]): Promise<DataTransfer | undefined> {
    const { messages } = this.#texts();
    const transfer = new DataTransfer();
    try {
      await Promise.race([this.#knowing, giveUp()]);
      if (this.#isActive === false) {
        for (const file of files) transfer.items.add(file);
        return transfer;
      }
      const wire: WireFile[] = [];
      for (const file of files) wire.push({ name: file.name, mediaType: file.type, bytes: toBase64(await file.arrayBuffer()) });
      const { files: redacted } = await ask<"redactFiles">({ op: "redactFiles", path: location.pathname, files: wire }, isFiles);
      this.#onMasked();
      for (const [index, file] of redacted.entries()) {
        const before = wire[index];
        if (file === null) {
          this.#say(fill(messages.page.fileHeld, { name: before?.name ?? "" }));
          continue;
        }
        if (file.bytes !== before?.bytes) this.#say(fill(messages.page.fileReplaced, { name: before?.name ?? "" }), NOTE);
        transfer.items.add(new File([fromBase64(file.bytes)], file.name, { type: file.mediaType }));
      }
    } catch {
      this.#say(messages.held.core);
    }
    return transfer.files.length === 0 ? undefined : transfer;
  }

  #say(text: string, milliseconds?: number): void {
    const { messages, language } = this.#texts();
    this.#panel.say("Privet", text, messages.held.close, { language, ...(milliseconds === undefined ? {} : { milliseconds }) });
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Rejects when the worker does not say in time what is wanted here. */
function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error("the extension's worker is silent"));
    }, PATIENCE);
  });
}

function isFiles(value: unknown): value is Results["redactFiles"] {
  return isObject(value) && isArray(value["files"]) && value["files"].every((file) => file === null || (isObject(file) && isText(file["name"]) && isText(file["mediaType"]) && isText(file["bytes"])));
}

/** Longer than a worker needs to wake up, in milliseconds. */
const PATIENCE = 15_000;
/** How long a note stays that asks for nothing, in milliseconds. */
const NOTE = 6_000;
