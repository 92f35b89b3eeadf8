/** The side panel: the exact bytes that left, what was found in them, and the sealed originals. */

import { type Jwk, open } from "privet";
import type { Sent } from "./chat.js";
import { make, makeButton } from "./dom.js";
import { at, parse } from "./json.js";
import { fill, type Messages } from "./locales/index.js";

/** Shows one request at a time. */
export class WirePanel {
  readonly #body: HTMLElement;
  readonly #privateKey: () => Jwk | undefined;

  constructor(body: HTMLElement, privateKey: () => Jwk | undefined) {
    this.#body = body;
    this.#privateKey = privateKey;
  }

  /** Says that nothing has left yet. */
  clear(messages: Messages): void {
    this.#body.replaceChildren(make("p", { class: "note" }, messages.wire.empty));
  }

  /** Shows what left with `sent`. */
  show(messages: Messages, sent: Sent, language: string): void {
    const { wire } = messages;
    const bytes = new Intl.NumberFormat(language).format(sent.size);
    const time = new Intl.DateTimeFormat(language, { timeStyle: "medium" }).format(sent.time);
    this.#body.replaceChildren(
      make("p", { class: "wire-size" }, fill(wire.size, { method: sent.method, path: sent.path, bytes, time })),
      ...makeBody(messages, sent),
      make("h3", {}, wire.findings),
      makeFindings(messages, sent),
      ...this.#makeSealed(messages, sent),
    );
  }

  #makeSealed(messages: Messages, sent: Sent): readonly Node[] {
    const { wire } = messages;
    const envelopes = envelopesOf(sent.body);
    if (envelopes.length === 0) return [];
    const result = make("div", { class: "opened", role: "status" });
    const openAll = async (): Promise<void> => {
      const key = this.#privateKey();
      if (key === undefined) return;
      const opened = await Promise.all(envelopes.map((envelope) => open(envelope, key)));
      // The history seals again what it repeats: each placeholder is shown once.
      const entries = new Map(opened.flatMap(({ placeholders }) => placeholders).map((entry) => [entry.placeholder, entry.original]));
      const rows = [...entries].map(([placeholder, original]) =>
        make("tr", {}, make("td", {}, make("code", {}, placeholder)), make("td", { dir: "auto" }, original)),
      );
      const head = make("tr", {}, make("th", { scope: "col" }, wire.placeholder), make("th", { scope: "col" }, wire.original));
      result.replaceChildren(make("p", {}, wire.opened), make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
    };
    const button = makeButton(wire.open, () => {
      openAll().catch((error: unknown) => {
        result.textContent = error instanceof Error ? error.message : "";
      });
    });
    return [make("h3", {}, wire.sealed), make("p", { class: "note" }, wire.sealedNote), button, result];
  }
}

/** The envelopes that the body carries beside the messages. */
function envelopesOf(body: string): readonly string[] {
  const sealed = at(parse(body), "privet_sealed");
  return Array.isArray(sealed) ? sealed.filter((envelope) => typeof envelope === "string") : [];
}

function makeBody(messages: Messages, sent: Sent): readonly Node[] {
  const { wire } = messages;
  const pretty = JSON.stringify(parse(sent.body), null, 2);
  const text = make("pre", { class: "wire-json", tabindex: "0", role: "region", "aria-label": wire.body, dir: "ltr" }, pretty);
  const status = make("span", { class: "hint", role: "status" });
  const views = make("div", { class: "switch", role: "radiogroup", "aria-label": wire.body });
  for (const [name, shown] of [[wire.pretty, pretty], [wire.raw, sent.body]] as const) {
    const radio = make("input", { type: "radio", name: "wire-view" });
    radio.checked = shown === pretty;
    radio.addEventListener("change", () => {
      text.textContent = shown;
    });
    views.append(make("label", {}, radio, make("span", {}, name)));
  }
  const copy = makeButton(wire.copy, () => {
    navigator.clipboard.writeText(sent.body).then(
      () => {
        status.textContent = wire.copied;
      },
      () => {
        status.textContent = wire.copyFailed;
      },
    );
  });
  return [make("div", { class: "wire-tools" }, views, copy, status), text];
}

function makeFindings(messages: Messages, sent: Sent): HTMLElement {
  const { wire } = messages;
  if (sent.draft.findings.length === 0) return make("p", { class: "note" }, wire.noFindings);
  const rows = sent.draft.findings.map((finding) => {
    const as = finding.operator === "keep" ? make("em", {}, wire.shown) : make("code", {}, finding.replacement);
    const why = make("small", {}, finding.reasons.join(" · "));
    return make("li", {}, make("span", { class: "finding-line" }, as, " ", make("span", {}, finding.entity)), why);
  });
  // A long list scrolls, which the keyboard must be able to do.
  return make("ul", { class: "findings", tabindex: "0", "aria-label": wire.findings }, ...rows);
}
