/** Everything inside the dialog of one review: headings, switches, message, table and buttons. */

import { ICONS, make, makeIcon } from "./dom.js";
import type { ListName, PersonalLists } from "./personal-lists.js";
import { FindingsView } from "./review-findings.js";
import { MessageView, VIEWS, type View } from "./review-message.js";
import type { Item, ReviewModel } from "./review-model.js";
import type { Wording } from "./wording.js";

/** What the person can do in a review. */
export interface Actions {
  readonly toggle: (item: Item) => void;
  readonly remember: (item: Item, list: ListName) => void;
  readonly hideAll: () => void;
  readonly undo: () => void;
  readonly reset: () => void;
  readonly copy: () => void;
  readonly cancel: () => void;
  readonly send: () => void;
  readonly reviewAgain: () => void;
}

/** Builds the dialog's content once for a model, and updates it in place. */
export class ReviewFrame {
  /** The dialog's children, in order. */
  readonly nodes: readonly Node[];
  readonly heading: HTMLHeadingElement;
  readonly message: MessageView;
  readonly #model: ReviewModel;
  readonly #wording: Wording;
  readonly #findings: FindingsView;
  readonly #description: HTMLElement = make("p", { id: "description", class: "description" });
  readonly #notice: HTMLElement = make("div", { class: "notice", part: "notice", role: "alert" });
  readonly #status: HTMLElement = make("p", { role: "status", class: "status", part: "status" });
  readonly #help: HTMLDetailsElement;
  readonly #hideAll: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  readonly #send: HTMLButtonElement;
  readonly #copy: HTMLButtonElement;
  readonly #actions: Actions;
  #view: View = "sent";

  /** With `lists`, each row offers to remember its value. */
  constructor(model: ReviewModel, wording: Wording, actions: Actions, lists?: PersonalLists) {
    const { review } = wording.messages;
    const { blocked } = model.draft;
    this.#model = model;
    this.#wording = wording;
    this.#actions = actions;
    this.message = new MessageView(model, wording, actions.toggle);
    this.#findings = new FindingsView(model, wording, actions, lists);
    this.#hideAll = makeButton(review.hideAll, actions.hideAll);
    this.#undo = makeButton(review.undo, actions.undo);
    this.#reset = makeButton(review.reset, actions.reset);
    this.#send = makeButton(review.send, actions.send, "primary");
    this.#copy = makeButton(review.copy, actions.copy);
    this.#help = this.#makeHelp();
    this.heading = make("h2", { id: "title", tabindex: "-1" }, blocked ? review.titleBlocked : review.title);
    this.nodes = [
      makeHeader(this.heading, wording, actions, this.#description),
      this.#makeBody(blocked),
      make("div", { class: "foot" }, this.#status, this.#makeButtons(blocked)),
    ];
    this.update();
  }

  /** Shows the decisions as they are now. */
  update(): void {
    const { review } = this.#wording.messages;
    const { hideable, visible } = this.#model.counts;
    if (!this.#model.draft.blocked) this.#description.textContent = this.#describe(hideable, visible);
    this.#send.textContent =
      visible > 0 ? this.#wording.count(review.sendVisible, visible) : hideable > 0 ? review.sendProtected : review.send;
    this.#send.classList.toggle("risky", visible > 0);
    this.#hideAll.disabled = !this.#model.canHideAll;
    this.#undo.disabled = !this.#model.canUndo;
    this.#reset.disabled = !this.#model.canReset;
    this.message.update(this.#view);
    this.#findings.update();
  }

  /** Says `text` on the status line. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  /** Opens or closes the list of keys. */
  toggleHelp(): void {
    this.#help.open = !this.#help.open;
  }

  /** Takes the way to send away, because the text has changed; offers to review again. */
  showStale(): void {
    const { review } = this.#wording.messages;
    this.#notice.replaceChildren(...makeNotice(review.stale));
    this.#send.hidden = true;
    this.#copy.disabled = true;
    if (this.#notice.querySelector("button") === null) {
      this.#notice.append(makeButton(review.reviewAgain, this.#actions.reviewAgain));
    }
  }

  #describe(hideable: number, visible: number): string {
    const { review } = this.#wording.messages;
    const hidden = this.#wording.count(review.hiddenOf, hideable, { hidden: this.#wording.number(hideable - visible) });
    const sentences = [
      hideable === 0 ? review.nothingFound : hidden,
      ...(visible === 0 ? [] : [this.#wording.count(review.visible, visible)]),
      ...(this.#model.leavesOut ? [review.earlierOut] : []),
    ];
    return sentences.join(" ");
  }

  #makeBody(blocked: boolean): HTMLElement {
    const { review } = this.#wording.messages;
    const body = make("div", { class: "body" }, this.#notice);
    if (blocked) {
      const findings = this.#model.items.filter((item) => item.state === "blocked").map((item) => item.finding);
      this.#description.textContent = review.blockedWhy.replace("{entities}", () => this.#wording.entities(findings));
      this.#notice.append(...makeNotice(review.blockedRemedy));
    }
    const found = this.#model.items.length > 0;
    body.append(make("h3", {}, blocked ? review.viewYours : review.messageHeading));
    if (found && !blocked) body.append(this.#makeToolbar());
    if (blocked) this.#view = "yours";
    body.append(this.message.element, this.message.names);
    if (found) {
      const scroll = make("div", { class: "scroll" }, this.#findings.element);
      body.append(make("h3", {}, review.findingsHeading), scroll);
    }
    body.append(this.#help);
    return body;
  }

  #makeToolbar(): HTMLElement {
    const switches = make("div", { class: "switch", role: "radiogroup", "aria-label": this.#wording.messages.review.view });
    for (const view of VIEWS) switches.append(this.#makeSwitch(view));
    return make("div", { class: "toolbar" }, switches, make("div", { class: "group" }, this.#undo, this.#hideAll, this.#reset));
  }

  #makeSwitch(view: View): HTMLElement {
    const { review } = this.#wording.messages;
    const titles = { yours: review.viewYours, sent: review.viewSent, both: review.viewBoth, side: review.viewSide } as const;
    const radio = make("input", { type: "radio", name: "view", value: view });
    radio.checked = view === this.#view;
    radio.addEventListener("change", () => {
      this.#view = view;
      this.message.update(view);
    });
    return make("label", {}, radio, make("span", {}, titles[view]));
  }

  #makeHelp(): HTMLDetailsElement {
    const { help, helpKeys } = this.#wording.messages.review;
    const list = make("dl");
    for (const [key, does] of helpKeys) list.append(make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)));
    return make("details", {}, make("summary", {}, help), list);
  }

  #makeButtons(blocked: boolean): HTMLElement {
    const cancel = makeButton(this.#wording.messages.review.cancel, this.#actions.cancel);
    const buttons = make("div", { class: "buttons" }, cancel);
    if (!blocked) buttons.append(this.#copy, this.#send);
    return buttons;
  }
}

/** The dialog's content when the check itself failed: what went wrong, and the way back. */
export function makeFailure(wording: Wording, code: string, cancel: () => void): readonly Node[] {
  const { review } = wording.messages;
  const heading = make("h2", { id: "title", tabindex: "-1" }, review.titleBlocked);
  const description = make("p", { id: "description", class: "description" });
  const notice = make("div", { class: "notice", role: "alert" }, ...makeNotice(review.failed.replace("{code}", () => code)));
  return [
    makeHeader(heading, wording, { cancel }, description),
    make("div", { class: "body" }, notice),
    make("div", { class: "foot" }, make("div", { class: "buttons" }, makeButton(review.cancel, cancel))),
  ];
}

function makeHeader(
  heading: HTMLHeadingElement,
  wording: Wording,
  { cancel }: Pick<Actions, "cancel">,
  description: HTMLElement,
): HTMLElement {
  const close = makeButton("", cancel, "close");
  close.setAttribute("aria-label", wording.messages.review.cancel);
  close.append(makeIcon(ICONS.close));
  return make("div", { class: "head" }, make("div", {}, heading, description), close);
}

function makeNotice(...lines: readonly string[]): readonly Node[] {
  return [makeIcon(ICONS.warning), make("div", {}, ...lines.map((line) => make("p", {}, line)))];
}

function makeButton(text: string, onClick: () => void, kind = "secondary"): HTMLButtonElement {
  const button = make("button", { type: "button", class: `button ${kind}`, part: kind }, text);
  button.addEventListener("click", onClick);
  return button;
}
