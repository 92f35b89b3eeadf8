/** Files that are chosen, dropped or pasted: the page gets them when personal data in them was hidden, or not at all. */
import { fill, type Texts } from "../locales/page/index.js";
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isArray, isObject, isText } from "../shared/json.js";
import { ask, type Results, type WireFile } from "../shared/messages.js";
import type { Notice, Panel } from "./panel.js";

/** Gives files to the page, as the person had done. */
type Deliver = (transfer: DataTransfer) => void;

export interface FilesOptions {
  readonly panel: Panel;
  readonly texts: () => Texts;
  /** There may be new placeholders. */
  readonly onMasked: () => void;
  /** Asks whether a file may go that was held. */
  readonly askOverride: (override: string) => void;
}

export class Files {
  readonly #options: FilesOptions;
  /** Held files, by the name of the question about them. */
  readonly #held = new Map<string, { readonly file: File; readonly deliver: Deliver }>();
  readonly #ours = new WeakSet<Event>();
  /** Unknown until the worker has said it; until then files wait. */
  #isActive: boolean | undefined;
  #known: () => void = () => undefined;
  readonly #knowing = new Promise<void>((resolve) => {
    this.#known = resolve;
  });

  constructor(options: FilesOptions) {
    this.#options = options;
    window.addEventListener("drop", (event) => { this.#onTransfer(event, event.dataTransfer); }, true);
    window.addEventListener("paste", (event) => { this.#onTransfer(event, event.clipboardData); }, true);
    for (const type of ["input", "change"]) window.addEventListener(type, (event) => { this.#onChoice(event); }, true);
  }

  setActive(isActive: boolean): void {
    this.#isActive = isActive;
    this.#known();
  }

  /** The person has said yes: the file goes to the page as it is. @returns Whether there is such a file. */
  letGo(override: string): boolean {
    const held = this.#held.get(override);
    if (held === undefined) return false;
    this.#held.delete(override);
    const transfer = new DataTransfer();
    transfer.items.add(held.file);
    held.deliver(transfer);
    return true;
  }

  #onTransfer(event: Event, transfer: DataTransfer | null): void {
    if (this.#isActive === false || this.#ours.has(event) || transfer === null || transfer.files.length === 0) return;
    const { target } = event;
    const files = [...transfer.files];
    stop(event);
    void this.#redact(files, (redacted) => {
      const init = { bubbles: true, cancelable: true, composed: true };
      const again = event.type === "drop" ? new DragEvent("drop", { ...init, dataTransfer: redacted }) : new ClipboardEvent("paste", { ...init, clipboardData: redacted });
      this.#ours.add(again);
      target?.dispatchEvent(again);
    });
  }

  #onChoice(event: Event): void {
    const [input] = event.composedPath();
    if (this.#isActive === false || this.#ours.has(event) || !(input instanceof HTMLInputElement) || input.type !== "file" || input.files === null || input.files.length === 0) return;
    stop(event);
    // The browser tells of a choice twice; the second time, nothing is left to do.
    const files = [...input.files];
    input.value = "";
    void this.#redact(files, (redacted) => {
      input.files = redacted.files;
      for (const type of ["input", "change"]) {
        const again = new Event(type, { bubbles: true, composed: true });
        this.#ours.add(again);
        input.dispatchEvent(again);
      }
    });
  }

  /** Delivers what may go, if anything may. */
  async #redact(files: readonly File[], deliver: Deliver): Promise<void> {
    const transfer = new DataTransfer();
    try {
      await Promise.race([this.#knowing, giveUp()]);
      if (this.#isActive === false) for (const file of files) transfer.items.add(file);
      else for (const file of await this.#ask(files, deliver)) transfer.items.add(file);
    } catch {
      this.#say(this.#options.texts().messages.held.core);
    }
    if (transfer.files.length > 0) deliver(transfer);
  }

  /** The files as they may go; what may not is said. */
  async #ask(files: readonly File[], deliver: Deliver): Promise<readonly File[]> {
    const { page } = this.#options.texts().messages;
    const wire: WireFile[] = [];
    for (const file of files) wire.push({ name: file.name, mediaType: file.type, bytes: toBase64(await file.arrayBuffer()) });
    const { files: redacted } = await ask<"redactFiles">({ op: "redactFiles", path: location.pathname, files: wire }, isFiles);
    this.#options.onMasked();
    const ready: File[] = [];
    for (const [index, file] of files.entries()) {
      const after = redacted[index];
      if (after === undefined || "override" in after) {
        this.#hold(file, deliver, after?.override ?? "");
        continue;
      }
      if (after.bytes !== wire[index]?.bytes) this.#say(fill(page.fileReplaced, { name: file.name }), { milliseconds: NOTE });
      ready.push(new File([fromBase64(after.bytes)], after.name, { type: after.mediaType }));
    }
    return ready;
  }

  #hold(file: File, deliver: Deliver, override: string): void {
    const { messages } = this.#options.texts();
    const text = fill(messages.page.fileHeld, { name: file.name });
    if (override === "") {
      this.#say(text);
      return;
    }
    this.#held.set(override, { file, deliver });
    this.#say(text, { action: { title: messages.override.button, press: () => { this.#options.askOverride(override); } } });
  }

  #say(text: string, rest: Partial<Notice> = {}): void {
    const { messages, language } = this.#options.texts();
    this.#options.panel.say("Privet", text, messages.held.close, { language, ...rest });
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
  return isObject(value) && isArray(value["files"]) && value["files"].every((file) => isObject(file) && (isText(file["override"]) || (isText(file["name"]) && isText(file["mediaType"]) && isText(file["bytes"]))));
}

/** Longer than a worker needs to wake up, in milliseconds. */
const PATIENCE = 15_000;
/** How long a note stays that asks for nothing, in milliseconds. */
const NOTE = 6_000;
