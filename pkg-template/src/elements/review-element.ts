import type { Draft, Finding } from "../types.js";
import { ElementBase, make, wantedLanguages } from "./dom.js";
import type { ListName, PersonalLists } from "./personal-lists.js";
import { makeFailure, ReviewFrame, type Actions } from "./review-frame.js";
import { isLocked, ReviewModel, type Item, type Redacts } from "./review-model.js";
import { reviewSheet } from "./review-style.js";
import { elementTexts, type Messages, type Texts } from "../locales/index.js";
import { capitalize, fill, Wording } from "./wording.js";

/** What the person decided to send. */
export interface Decision {
  /** The message as it was shown; send its `text`. */
  readonly draft: Draft;
  /** The text that was reviewed; halves of surrogate pairs are U+FFFD. */
  readonly text: string;
  /** Indices of the findings that stay as typed, as `redact` takes them. */
  readonly reveal: readonly number[];
  /** Whether the person wants the messages of `leftOut` sent, too. */
  readonly whole: boolean;
}

/** A value that the person put on a list of their own, or took off. */
export interface Remembered {
  readonly list: ListName;
  readonly value: string;
  readonly entity: string;
  /** False when it was taken off. */
  readonly added: boolean;
}

/**
 * Shows a message as it will leave the device, lets the person decide detail by detail, and hands back the draft.
 *
 * Set `conversation`, call `show(text)`, and send the text of the draft that it resolves to. The element never
 * touches the network, and holds originals in properties and text nodes only, never in attributes.
 *
 * @tag privet-review
 * @fires privet-decided - `CustomEvent<Decision>`: the person chose to send what was shown.
 * @fires privet-remembered - `CustomEvent<Remembered>`: "always hide" or "not sensitive" was pressed; `lists` has it already.
 * @fires privet-cancelled - The person went back to editing.
 * @csspart dialog - The dialog.
 * @csspart message - The message.
 * @csspart finding - A detail in the message, of any state.
 * @csspart finding-hidden - A detail that stays here.
 * @csspart finding-visible - A detail that the person lets through.
 * @csspart finding-kept - A detail that the policy lets through.
 * @csspart finding-blocked - A detail that keeps the whole message from being sent.
 * @csspart findings - The table.
 * @csspart row - A row of the table.
 * @csspart primary - The button that sends.
 * @csspart secondary - The other buttons.
 * @csspart notice - Why the message cannot be sent.
 * @csspart status - What just changed.
 * @cssprop [--privet-accent] - Colour of the primary button and of hidden details.
 * @cssprop [--privet-warning] - Colour of visible details.
 * @cssprop [--privet-danger] - Colour of blocked details.
 * @cssprop [--privet-surface] - Background.
 * @cssprop [--privet-text] - Text.
 * @cssprop [--privet-review-width=56rem] - Greatest width.
 */
export class PrivetReviewElement extends ElementBase {
  /** Registers the element as `<privet-review>`, once. */
  static define(): void {
    if (customElements.get("privet-review") === undefined) customElements.define("privet-review", this);
  }

  /** The conversation that redacts; needed before `show`. */
  conversation: Redacts | undefined;
  /**
   * What the person decided about the text of a draft, as the option `review` of `wrapFetch` wants it: indices of the findings to send as
   * typed. With `wrapFetch(chat, fetch, { review: element.decided })`, what was let through in a review is let through in the request, too, and in
   * every request that sends the message again; a text that was not reviewed leaves with everything hidden.
   */
  readonly decided = (draft: Draft): readonly number[] => {
    const shown = this.#shown.get(typedIn(draft));
    if (shown === undefined) return [];
    return [...draft.findings.keys()].filter((index) => shown.has(placeOf(draft.findings[index])));
  };

  /**
   * Earlier messages that the next request leaves out, oldest first, as the person sees them; `leftOut` of `privet/governance` finds them. The
   * next `show` shows them, and the person may send them after all: then the decision is `whole`, which the option `whole` of `trimHistory` takes.
   */
  leftOut: readonly string[] = [];

  /** What "Copy exactly what is sent" copies, for example the whole request body. Default: the draft's text. */
  bodyOf: (draft: Draft) => string = (draft) => draft.text;

  /** The person's own lists. With them, each row offers "always hide" and "not sensitive"; they count from the next redactor on. */
  lists: PersonalLists | undefined;
  /** Which findings the person must not show. Default: secrets and card numbers. A policy that allows more says so here. */
  locked: (finding: Finding) => boolean = isLocked;

  readonly #dialog: HTMLDialogElement;
  /** What was let through, by text, as far as anything was: entities and places. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  #text = "";
  #wording = new Wording();
  #open: { readonly text: string; readonly model: ReviewModel; readonly frame: ReviewFrame } | undefined;
  #settle: ((decision: Decision | undefined) => void) | undefined;

  constructor() {
    super();
    this.#dialog = make("dialog", { part: "dialog", "aria-labelledby": "title", "aria-describedby": "description" });
    this.#dialog.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.#dialog.addEventListener("close", () => {
      // The event comes late: by now the next review can be open.
      if (!this.#dialog.open) this.#finish(undefined);
    });
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [reviewSheet()];
    root.append(this.#dialog);
  }

  /** Whether a review is open. */
  get open(): boolean {
    return this.#dialog.open;
  }

  /** The text under review. Set it when the person's text changes meanwhile: the open review can then not be sent. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.#open !== undefined && this.#open.text !== text) this.#open.frame.showStale();
  }

  /**
   * Opens the review of `text`. Resolves to the decision, or to `undefined` when the person goes back to editing.
   * `reveal` holds indices of findings that start visible. Throws a `TypeError` when no conversation is set.
   */
  show(text: string, reveal: readonly number[] = []): Promise<Decision | undefined> {
    if (this.conversation === undefined) throw new TypeError("set the conversation of <privet-review> before show()");
    const { conversation } = this;
    this.#finish(undefined);
    this.#text = text;
    return new Promise((resolve) => {
      this.#settle = resolve;
      const wanted = wantedLanguages(this);
      const texts = elementTexts.find(wanted);
      if (texts === undefined) void this.#openIn(wanted, conversation, text, reveal);
      else this.#openWith(texts, conversation, text, reveal);
    });
  }

  /** Closes the review without sending. */
  cancel(): void {
    this.#dialog.close();
    this.#finish(undefined);
  }

  async #openIn(wanted: readonly string[], conversation: Redacts, text: string, reveal: readonly number[]): Promise<void> {
    const settle = this.#settle;
    const texts = await elementTexts.load(wanted);
    // Meanwhile the person may have cancelled, or begun another review.
    if (settle !== undefined && this.#settle === settle) this.#openWith(texts, conversation, text, reveal);
  }

  #openWith(texts: Texts<Messages>, conversation: Redacts, text: string, reveal: readonly number[]): void {
    this.#wording = new Wording(texts);
    this.#dialog.lang = this.#wording.language;
    this.#dialog.dir = this.#wording.direction;
    this.#render(conversation, text, reveal);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.querySelector("h2")?.focus();
  }

  #render(conversation: Redacts, text: string, reveal: readonly number[]): void {
    this.#open = undefined;
    this.#attempt(() => {
      const model = new ReviewModel(conversation, text, reveal, this.locked, this.leftOut);
      const frame = new ReviewFrame(model, this.#wording, this.#actions, this.lists);
      this.#open = { text, model, frame };
      this.#dialog.replaceChildren(...frame.nodes);
      if (text !== this.#text) frame.showStale();
    });
  }

  readonly #actions: Actions = {
    toggle: (item) => {
      this.#toggle(item);
    },
    remember: (item, list) => {
      this.#remember(item, list);
    },
    hideAll: () => {
      this.#change((model) => {
        model.hideAll();
      }, this.#wording.messages.review.allHidden);
    },
    undo: () => {
      this.#undo();
    },
    reset: () => {
      this.#change((model) => {
        model.reset();
      }, this.#wording.messages.review.undone);
    },
    copy: () => {
      void this.#copy();
    },
    cancel: () => {
      this.cancel();
    },
    send: () => {
      this.#send();
    },
    reviewAgain: () => {
      if (this.conversation === undefined) return;
      this.#render(this.conversation, this.#text, []);
      this.#dialog.querySelector("h2")?.focus();
    },
  };

  #toggle(item: Item): void {
    const { review } = this.#wording.messages;
    if (item.state === "locked") this.#open?.frame.say(review.lockedWhy);
    if (item.state !== "free" || this.#open === undefined) return;
    const [said, earlier] = this.#open.model.isVisible(item) ? [review.nowHidden, review.removed] : [review.nowVisible, review.earlierSent];
    const entity = capitalize(this.#wording.entity(item.finding), this.#wording.language);
    this.#change((model) => {
      model.toggle(item);
    }, item.sentWhole === undefined ? this.#wording.count(said, item.places, { entity }) : `${entity}: ${earlier}`);
  }

  #remember(item: Item, list: ListName): void {
    const { lists } = this;
    if (lists === undefined) return;
    const { original: value, finding } = item;
    const added = !lists.has(list, value);
    if (added) lists.add(list, value);
    else lists.remove(list, value);
    const { review } = this.#wording.messages;
    const entity = capitalize(this.#wording.entity(finding), this.#wording.language);
    const said = list === "deny" ? review.nowAlwaysHidden : review.nowNotSensitive;
    this.#change((model) => {
      // What was just called not sensitive is shown in this message, too, and the other way round.
      if (added && item.state === "free" && model.isVisible(item) === (list === "deny")) model.toggle(item);
    }, added ? fill(said, { entity }) : review.undone);
    const detail: Remembered = { list, value, entity: finding.entity, added };
    this.dispatchEvent(new CustomEvent("privet-remembered", { bubbles: true, composed: true, detail }));
  }

  #undo(): void {
    if (this.#open?.model.canUndo !== true) return;
    this.#change((model) => {
      model.undo();
    }, this.#wording.messages.review.undone);
  }

  #change(decide: (model: ReviewModel) => void, said: string): void {
    if (this.#open === undefined) return;
    const { model, frame } = this.#open;
    this.#attempt(() => {
      decide(model);
      frame.update();
      frame.say(said);
    });
  }

  #send(): void {
    if (this.#open === undefined) return;
    const { text, model, frame } = this.#open;
    this.#attempt(() => {
      if (model.draft.blocked) return;
      if (text !== this.#text || !model.isCurrent()) {
        frame.showStale();
        return;
      }
      this.#dialog.close();
      this.#finish({ draft: model.draft, text: model.text, reveal: model.reveal, whole: model.whole });
    });
  }

  async #copy(): Promise<void> {
    if (this.#open === undefined) return;
    const { model, frame } = this.#open;
    const { review } = this.#wording.messages;
    try {
      await navigator.clipboard.writeText(this.bodyOf(model.draft));
      frame.say(review.copied);
    } catch {
      frame.say(review.copyFailed);
    }
  }

  /** Ends the open review with its result; does nothing when none is open. */
  #finish(decision: Decision | undefined): void {
    const settle = this.#settle;
    this.#settle = undefined;
    if (settle === undefined) return;
    // Originals do not stay in the page after the review.
    this.#open = undefined;
    this.#dialog.replaceChildren();
    if (decision !== undefined) this.#keepShown(decision);
    settle(decision);
    const event =
      decision === undefined
        ? new CustomEvent("privet-cancelled", { bubbles: true, composed: true })
        : new CustomEvent("privet-decided", { bubbles: true, composed: true, detail: decision });
    this.dispatchEvent(event);
  }

  #keepShown({ text, draft, reveal }: Decision): void {
    this.#shown.delete(text);
    if (reveal.length === 0) return;
    this.#shown.set(text, new Set(reveal.map((index) => placeOf(draft.findings[index]))));
    // The oldest come first.
    for (const known of this.#shown.keys()) if (this.#shown.size > MOST_REMEMBERED) this.#shown.delete(known);
  }

  // Fail closed: without a model there is nothing that could be sent.
  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#open = undefined;
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      this.#dialog.replaceChildren(...makeFailure(this.#wording, code, this.#actions.cancel));
    }
  }

  #onKey(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      this.#undo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || this.#open === undefined) return;
    if (event.key === "?") this.#open.frame.toggleHelp();
    if (event.key === "n") this.#focusFinding(1);
    if (event.key === "p") this.#focusFinding(-1);
  }

  #focusFinding(step: 1 | -1): void {
    const buttons = this.#open?.frame.message.buttons ?? [];
    const focused = buttons.findIndex((button) => button === this.shadowRoot?.activeElement);
    const next = focused === -1 && step === -1 ? -1 : focused + step;
    buttons.at(next % Math.max(buttons.length, 1))?.focus();
  }
}

/** The text that a draft was made of. */
function typedIn(draft: Draft): string {
  return draft.segments.map((segment) => (segment.kind === "same" ? segment.text : segment.before)).join("");
}

// By place, not by index: a value that was found since may stand before the one that was let through.
function placeOf(finding: Finding | undefined): string {
  return finding === undefined ? "" : `${finding.entity} ${finding.start} ${finding.end}`;
}

/** Messages with something let through, of which the decision is known. */
const MOST_REMEMBERED = 200;
