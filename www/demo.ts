/** The demo: a chat, the review before each send, and beside it the exact bytes that left. */

import { type KeyPair, makeKeyPair, policies, type PresetName } from "privet";
import { type Consent, PrivetAiNoticeElement, PrivetConsentElement } from "privet/consent";
import "privet/elements/define";
import { type Decision, PersonalLists, PrivetComposerElement, PrivetReviewElement } from "privet/elements";
import { type Chat, type Sent, startChat } from "./chat.js";
import { find, make, makeButton } from "./dom.js";
import { EXAMPLES } from "./examples.js";
import { LANGUAGES, messagesIn } from "./locales/index.js";
import { speak } from "./page-language.js";
import { describeProblem } from "./problems.js";
import { Transcript } from "./transcript.js";
import { WirePanel } from "./wire-panel.js";

const form = find(".form", HTMLFormElement);
const field = find("textarea", HTMLTextAreaElement);
const submit = find(".form .primary", HTMLButtonElement);
const problem = find(".problem", HTMLElement);
const policySelect = find(".policy", HTMLSelectElement);
const languageSelect = find(".language", HTMLSelectElement);
const composer = find("privet-composer", PrivetComposerElement);
const review = find("privet-review", PrivetReviewElement);
const consentElement = find("privet-consent", PrivetConsentElement);
const aiNotice = find("privet-ai-notice", PrivetAiNoticeElement);
const lists = new PersonalLists();
review.lists = lists;
const transcript = new Transcript(find(".log", HTMLElement));

let language = document.documentElement.lang;
let messages = messagesIn(language);
let keys: KeyPair | undefined;
let chat: Chat | undefined;
let shown: Sent | undefined;
const wire = new WirePanel(find(".wire-body", HTMLElement), () => keys?.privateKey);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void reviewAndSend();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
field.addEventListener("input", () => {
  review.text = field.value;
});
policySelect.addEventListener("change", () => {
  void usePolicy(policySelect.value);
});
languageSelect.addEventListener("change", () => {
  useLanguage(languageSelect.value);
});

languageSelect.append(...LANGUAGES.map(({ tag, name }) => make("option", { value: tag, lang: tag }, name)));
useLanguage(language);
void start();

async function start(): Promise<void> {
  try {
    const [made, presets] = await Promise.all([makeKeyPair(), policies()]);
    keys = made;
    policySelect.append(...presets.map(({ name, description }) => make("option", { value: name, title: description }, name)));
    policySelect.value = "default";
    policySelect.disabled = false;
    await usePolicy("default");
  } catch (error) {
    showProblem(error);
  }
}

async function usePolicy(name: string): Promise<void> {
  if (keys === undefined || !isPreset(name)) return;
  try {
    const next = await startChat(name, keys, lists, review.decided);
    chat?.free();
    chat = next;
    composer.redactor = next.redactor;
    review.conversation = next.conversation;
    transcript.restart(messages, name);
    shown = undefined;
    wire.clear(messages);
    problem.textContent = "";
    submit.disabled = false;
  } catch (error) {
    showProblem(error);
  }
}

function useLanguage(tag: string): void {
  language = tag;
  messages = speak(tag);
  languageSelect.value = tag;
  find(".example-list", HTMLElement).replaceChildren(
    ...EXAMPLES.map((example) => {
      const button = makeButton(messages.examples[example.id], () => {
        field.value = example.text;
        field.lang = example.language;
        composer.refresh();
        field.focus();
      });
      button.lang = example.language;
      return make("li", {}, button);
    }),
  );
  if (shown === undefined) wire.clear(messages);
  else wire.show(messages, shown, language);
  composer.refresh();
  void consentElement.refresh();
  aiNotice.refresh();
}

async function reviewAndSend(): Promise<void> {
  if (chat === undefined) return;
  const text = field.value;
  if (text.trim() === "") {
    problem.textContent = messages.emptyMessage;
    field.focus();
    return;
  }
  problem.textContent = "";
  try {
    const consent = consentElement.consent;
    if (consent?.state("provider") === "refused") await consent.require("provider");
    review.leftOut = chat.leftOut(text);
    const decision = await review.show(text);
    if (decision === undefined) return;
    if (consent?.state("provider") === "unknown") await agreeBySending(consent);
    await consent?.require("provider");
    const leaving = decision.draft.findings.filter(({ operator }) => operator === "keep");
    if (!(await consentElement.confirm(leaving))) return;
    aiNotice.noteMessage();
    await send(chat, decision);
  } catch (error) {
    showProblem(error);
  }
}

/** Whoever reads what will leave, and to whom, and presses send, has answered that one question. The others stay open. */
function agreeBySending(consent: Consent): Promise<void> {
  return consent.decide(new Map([["provider", true]]), { source: "person", layer: "just-in-time", text: messages.page.chatNote, language });
}

async function send(through: Chat, decision: Decision): Promise<void> {
  submit.disabled = true;
  field.value = "";
  composer.refresh();
  let sent: Sent | undefined;
  const message = transcript.addMessage(messages, decision.draft, () => {
    if (sent !== undefined) showSent(sent);
  });
  const answer = transcript.startAnswer(messages, through.conversation);
  try {
    const pieces = through.send(decision, (request) => {
      sent = request;
      showSent(request);
    });
    for await (const piece of pieces) answer.push(piece);
  } catch (error) {
    // Nothing that the person wrote gets lost: an unanswered message goes back to where it was typed.
    if (answer.isEmpty()) message.remove();
    if (field.value === "") field.value = decision.text;
    composer.refresh();
    showProblem(error);
  } finally {
    answer.finish();
    submit.disabled = false;
    field.focus();
  }
}

function showSent(sent: Sent): void {
  shown = sent;
  wire.show(messages, sent, language);
}

function showProblem(error: unknown): void {
  problem.textContent = describeProblem(error, messages);
}

function isPreset(name: string): name is PresetName {
  return [...policySelect.options].some((option) => option.value === name);
}
