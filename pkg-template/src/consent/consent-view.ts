/** What `<privet-consent>` shows: one function a layer. */

import { make } from "../elements/dom.js";
import type { ConsentMessages } from "../locales/consent/index.js";
import { fill, type Words } from "../locales/words.js";
import type { Consent } from "./consent.js";
import { OPTED_OUT_BY_SIGNAL, type Purpose, type SpecialKind } from "./notice.js";

/** A purpose that is asked for on the banner. */
type Asked = Exclude<Purpose, "special-categories">;

/** What the person can do on the banner and among the choices. */
export interface LayerActions {
  readonly decide: (decisions: ReadonlyMap<Purpose, boolean>) => void;
  readonly choose: () => void;
  readonly withdraw: () => void;
  readonly close: () => void;
}

/** The first layer: who, what for, and buttons of the same weight. */
export function makeBanner(consent: Consent, words: Words<ConsentMessages>, actions: LayerActions): readonly Node[] {
  const { messages } = words;
  const { purposes } = consent.notice;
  const items = purposes.map((purpose) => make("li", {}, messages.purposes[purpose][0]));
  const choose = makeButton(messages.choose, actions.choose);
  return [...makeIntro(consent, words), make("ul", { class: "names" }, ...items), makeButtons(consent, messages, actions, choose)];
}

/** The second layer: a box for each purpose, ticked only where the person had agreed before. */
export function makeChoices(consent: Consent, words: Words<ConsentMessages>, actions: LayerActions): readonly Node[] {
  const { messages } = words;
  const boxes = consent.notice.purposes.map((purpose) => {
    const [name, about] = messages.purposes[purpose];
    const box = make("input", { type: "checkbox" });
    box.checked = consent.state(purpose) === "given";
    return { purpose, box, item: make("li", {}, make("label", {}, box, make("span", {}, name), make("small", {}, about))) };
  });
  const save = makeButton(messages.save, () => {
    actions.decide(new Map(boxes.map(({ purpose, box }) => [purpose, box.checked])));
  });
  const nodes = [...makeIntro(consent, words), make("ul", {}, ...boxes.map(({ item }) => item)), makeButtons(consent, messages, actions, save)];
  if (consent.mustAsk) return nodes;
  const after = make("div", { class: "buttons" }, makeButton(messages.withdrawAll, actions.withdraw), makeButton(messages.close, actions.close));
  return [...nodes, after];
}

/** Explicit consent to send this very message. */
export function makeConfirmation(
  consent: Consent,
  words: Words<ConsentMessages>,
  kinds: readonly SpecialKind[],
  decide: (agreed: boolean) => void,
): readonly Node[] {
  const { message, special } = words.messages;
  const text = fill(message.text, { ...consent.notice.provider, provider: consent.notice.provider.name, kinds: words.list(kinds.map((kind) => special[kind])) });
  const box = make("input", { type: "checkbox" });
  const send = makeButton(message.send, () => {
    if (box.checked) decide(true);
  });
  send.disabled = true;
  box.addEventListener("change", () => {
    send.disabled = !box.checked;
  });
  const cancel = makeButton(message.cancel, () => {
    decide(false);
  });
  return [
    makeHeading(message.title),
    make("p", {}, text),
    make("label", {}, box, make("span", {}, message.agree)),
    make("div", { class: "buttons" }, cancel, send),
  ];
}

function makeIntro(consent: Consent, words: Words<ConsentMessages>): readonly Node[] {
  const { messages } = words;
  const { controller, provider, purposes } = consent.notice;
  const intro = fill(messages.intro, { controller: controller.name, provider: provider.name, region: provider.region });
  const nodes = [makeHeading(messages.title), make("p", {}, intro)];
  if (consent.hasChanged) nodes.push(make("p", {}, messages.changed));
  const off = purposes.filter((purpose) => OPTED_OUT_BY_SIGNAL.includes(purpose)).map((purpose) => messages.purposes[purpose][0]);
  if (consent.hasSignal && off.length > 0) {
    nodes.push(make("p", { class: "signal" }, fill(messages.signal, { purposes: words.list(off) })));
  }
  nodes.push(make("p", { class: "quiet" }, `${messages.contact}: ${controller.contact}`));
  return nodes;
}

function makeButtons(consent: Consent, messages: ConsentMessages, { decide }: LayerActions, last: HTMLButtonElement): HTMLElement {
  const all = (given: (purpose: Asked) => boolean) => () => {
    decide(new Map(consent.notice.purposes.map((purpose) => [purpose, given(purpose)])));
  };
  const accept = makeButton(messages.acceptAll, all((purpose) => !(consent.hasSignal && OPTED_OUT_BY_SIGNAL.includes(purpose))));
  const refuse = makeButton(messages.refuseAll, all(() => false));
  return make("div", { class: "buttons" }, refuse, accept, last);
}

function makeHeading(text: string): HTMLElement {
  return make("h2", { id: "title", tabindex: "-1" }, text);
}

/** A button; all of them look alike, so that no answer is easier than another. */
export function makeButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", part: "button" }, text);
  button.addEventListener("click", onClick);
  return button;
}
