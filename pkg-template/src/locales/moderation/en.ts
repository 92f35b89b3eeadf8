import type { ModerationMessages } from "./messages.js";

/** English. */
export const en: ModerationMessages = {
  why: {
    exfiltration: "an address that would carry your details away",
    "hidden-text": "characters that a person does not see",
    instructions: "words that instruct the model",
    "self-harm": "words about harming oneself",
    slur: "a slur",
    threat: "a threat",
  },
  actions: {
    blur: "Covered, because it seems to contain: {reasons}.",
    block: "Not shown, because it seems to contain: {reasons}.",
    warn: "Be careful. This seems to contain: {reasons}.",
  },
  show: "Show it anyway",
  help: {
    title: "You are not alone",
    text: "If you think of harming yourself, please talk to somebody now. It is free and confidential. In danger, call the emergency number (911 in the USA and Canada, 999 in the United Kingdom, 112 in Europe).",
    lines: ["United Kingdom and Ireland: Samaritans, 116 123", "USA and Canada: 988, call or text", "Australia: Lifeline, 13 11 14"],
    elsewhere: "Help lines in other countries",
  },
  report: {
    title: "Report this answer",
    what: "What is wrong?",
    kinds: { redaction: "Something was hidden wrongly", leak: "A detail was not hidden", harmful: "It is harmful", biased: "It is unfair to some people" },
    note: "In your words (details are hidden here, too)",
    payload: "Exactly this is saved or sent:",
    cancel: "Cancel",
    submit: "Report",
    failed: "This cannot be hidden well enough to report it ({code}). Change your words.",
  },
};
