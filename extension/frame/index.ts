/** Our frame inside a page: the review before sending, and the safe composer. The page can neither read nor press anything here. */
import type { Redactor } from "privet";
import "privet/consent/define";
import "privet/elements/define";
import { PrivetComposerElement, PrivetReviewElement } from "privet/elements";
import type { Messages } from "../locales/index.js";
import { pageTextsIn } from "../locales/page/index.js";
import { fromBase64 } from "../shared/base64.js";
import { mustHold } from "../shared/consent.js";
import { find, make, makeButton } from "../shared/dom.js";
import { isObject, isText } from "../shared/json.js";
import { ask, isNothing, type Results } from "../shared/messages.js";
import { makeRedactor } from "../shared/redactor.js";
import { loadSettings } from "../shared/settings.js";
import { speak } from "../shared/speak.js";
import { isOverridable } from "../shared/wire.js";
import { redactAround } from "../worker/own-placeholders.js";
import { profileOfId } from "../sites/index.js";
import { askConsent } from "./consent.js";
import { askOverride } from "./override.js";
import { Sight } from "./sight.js";
import { askPassphrase } from "./unlock.js";

const job = location.hash.slice(1);
const sight = new Sight();

async function start(): Promise<void> {
  const asked = await ask<"job">({ op: "job", job }, isJob);
  const { messages } = speak(asked.language);
  if (asked.kind === "unlock") {
    askPassphrase(job, messages, cancel);
    return;
  }
  if (asked.kind === "override") {
    askOverride(job, asked, messages, sight);
    return;
  }
  const { kind, site, text, chat: state } = asked;
  const { settings } = await loadSettings();
  const profile = profileOfId(site);
  if (kind === "consent" || (await mustHold(profile, settings))) await askConsent(profile, sight);
  if (kind === "consent" || (await mustHold(profile, settings))) {
    await cancel();
    return;
  }
  const redactor = await makeRedactor(settings);
  const chat = redactor.conversation("review");
  chat.importState(fromBase64(state));
  const review = find("privet-review", PrivetReviewElement);
  review.conversation = { redact: (typed, options) => redactAround(chat, typed, options) };
  const decide = async (typed: string): Promise<boolean> => {
    const decision = await review.show(typed);
    // What covers the frame could make the person press what they do not see.
    if (decision === undefined || !(await sight.isClear())) return false;
    const { done } = await ask<"decide">({ op: "decide", job, text: decision.text, shown: decision.draft.text, reveal: decision.reveal }, isDone);
    return done;
  };
  if (kind === "review") {
    if (!(await decide(text))) await cancel();
    return;
  }
  openComposer(messages.composer, redactor, decide);
}

function openComposer(messages: Messages["composer"], redactor: Redactor, decide: (typed: string) => Promise<boolean>): void {
  const dialog = find("dialog.composer", HTMLDialogElement);
  const composer = find("privet-composer", PrivetComposerElement);
  const field = find("textarea", HTMLTextAreaElement);
  composer.redactor = redactor;
  const send = async (): Promise<void> => {
    if (field.value.trim() !== "" && (await decide(field.value))) field.value = "";
  };
  find(".composer .buttons", HTMLElement).append(
    makeButton(messages.send, () => { void send(); }, "primary"),
    makeButton(messages.close, () => { void cancel(); }),
  );
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
  });
  dialog.addEventListener("cancel", () => { void cancel(); });
  dialog.showModal();
  field.focus();
}

async function cancel(): Promise<void> {
  await ask<"cancel">({ op: "cancel", job }, isNothing);
}

function isJob(value: unknown): value is Results["job"] {
  if (isObject(value) && value["kind"] === "override") return isText(value["reason"]) && isOverridable(value["reason"]) && isText(value["subject"]) && isText(value["language"]);
  if (isObject(value) && value["kind"] === "unlock") return isText(value["language"]);
  return isObject(value) && (value["kind"] === "review" || value["kind"] === "consent" || value["kind"] === "composer") && isText(value["site"]) && isText(value["text"]) && isText(value["chat"]) && isText(value["language"]);
}

function isDone(value: unknown): value is Results["decide"] {
  return isObject(value) && typeof value["done"] === "boolean";
}

start().catch(() => {
  // A page that embedded the frame, or a core that does not load: there is nothing to show, and nothing was decided.
  document.body.replaceChildren(make("p", { role: "alert", class: "failed" }, pageTextsIn(navigator.languages).messages.held.core));
});
