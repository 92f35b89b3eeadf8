/** The surfaces that need the core. Nothing is sent: the stand-in for a model is a function. */
import { createRedactor } from "privet";
import type { AuditLog } from "privet/audit";
import { type Consent, PrivetAiNoticeElement } from "privet/consent";
import { PersonalLists, PrivetComposerElement, PrivetMessageElement, PrivetReportElement, PrivetReviewElement } from "privet/elements";
import "privet/elements/define";
import { wrapFetch } from "privet/fetch";
import { Anomalies, type InsightLedger, type Judged, moderate, type NudgeKind } from "privet/governance";
import { PrivetPrivacyCenterElement } from "privet/privacy-center";
import "privet/privacy-center/define";
import { find } from "../dom.js";
import { at, parse } from "../json.js";
import { messagesIn } from "../locales/index.js";
import { describeProblem } from "../problems.js";
import { reply } from "./stand-in.js";

const composer = find("privet-composer", PrivetComposerElement);
const field = find("#draft", HTMLTextAreaElement);
const review = find("privet-review", PrivetReviewElement);
const answer = find("privet-message", PrivetMessageElement);
const report = find("privet-report", PrivetReportElement);
const reportButton = find(".report", HTMLButtonElement);
const notice = find("privet-ai-notice", PrivetAiNoticeElement);
const center = find("privet-privacy-center", PrivetPrivacyCenterElement);
const button = find(".elements .primary", HTMLButtonElement);

/** Brings them to life. */
export async function start(audit: AuditLog, consent: Consent): Promise<void> {
  try {
    await wire(audit, consent);
  } catch (error) {
    showProblem(error);
  }
  // React comes only to who looks at it.
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    import("./react-chat.js").catch(showProblem);
  });
  observer.observe(find(".react-chat", HTMLElement));
}

async function wire(audit: AuditLog, consent: Consent): Promise<void> {
  const lists = new PersonalLists();
  const redactor = await createRedactor({ policy: lists.toPolicy("default") });
  const conversation = redactor.conversation("surfaces");
  composer.redactor = redactor;
  Object.assign(review, { conversation, lists });
  answer.conversation = conversation;
  const anomalies = new Anomalies({ audit, known: [location.href], onNudge: showNudge });
  field.addEventListener("paste", ({ clipboardData }) => {
    anomalies.notePaste(clipboardData?.getData("text") ?? "");
  });
  report.conversation = conversation;
  let concerns: readonly Judged[] = [];
  const moderated = moderate(conversation, {
    onConcerns: (found) => {
      concerns = [...concerns, ...found];
    },
  });
  const protectedFetch = wrapFetch(moderated, answerHere, { audit: anomalies, consent, review: review.decided });
  button.disabled = false;
  center.sources = { consent, audit, lists, insight: { ledger: makeLedger(), share: showPayload } };

  find(".elements form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    send().catch(showProblem);
  });

  reportButton.addEventListener("click", () => {
    sendReport().catch(showProblem);
  });

  async function send(): Promise<void> {
    const decision = await review.show(field.value);
    if (decision === undefined) return;
    concerns = [];
    const body = JSON.stringify({ messages: [{ role: "user", content: decision.text }] });
    const response = await protectedFetch(new URL("/v1/chat/completions", location.href), { method: "POST", body });
    const content = at(at(at(at(await response.json(), "choices"), 0), "message"), "content");
    const text = typeof content === "string" ? content : "";
    await moderated.inspectAnswer(text);
    // Help for the person stands here, too, when it was their message that asks for it.
    answer.concerns = concerns;
    answer.text = text;
    reportButton.hidden = false;
    find(".problem", HTMLElement).textContent = "";
    notice.noteMessage();
    await center.refresh();
  }
}

/** A page would send `payload` to whoever looks after the chat; this one shows it. */
async function sendReport(): Promise<void> {
  const { payload } = (await report.show(answer.text)) ?? {};
  if (payload !== undefined) await showPayload(payload);
}

function showPayload(payload: string): Promise<void> {
  const reported = find(".reported", HTMLElement);
  reported.hidden = false;
  reported.textContent = payload;
  return Promise.resolve();
}

/** For as long as the page is open; nothing of it leaves anyway. */
function makeLedger(): InsightLedger {
  let spent: readonly string[] = [];
  return {
    load: () => Promise.resolve(spent),
    save: (days) => {
      spent = days;
      return Promise.resolve();
    },
  };
}

function showNudge({ kind }: { readonly kind: NudgeKind }): undefined {
  find(".nudge", HTMLElement).textContent = NUDGES[kind];
}

/** A page words them as it likes. */
const NUDGES: Readonly<Record<NudgeKind, string>> = {
  amount: "This message holds far more personal details than your other ones.",
  destination: "Nothing went to this server before.",
  overrides: "You have sent details as typed several times now. Look twice.",
  paste: "You pasted a lot of text. Does all of it have to go along?",
};

/** In the place of the network. */
async function answerHere(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const text = await new Request(input, init).text();
  const sent = at(at(at(parse(text), "messages"), 0), "content");
  find(".sent", HTMLElement).textContent = typeof sent === "string" ? sent : "";
  return Response.json({ choices: [{ index: 0, message: { role: "assistant", content: reply(text, find(".answers", HTMLSelectElement).value) } }] });
}

function showProblem(error: unknown): void {
  find(".problem", HTMLElement).textContent = describeProblem(error, messagesIn("en"));
}
