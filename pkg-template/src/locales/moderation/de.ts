import type { ModerationMessages } from "./messages.js";

/** German. */
export const de: ModerationMessages = {
  why: {
    exfiltration: "eine Adresse, die Ihre Angaben mitnähme",
    "hidden-text": "Zeichen, die ein Mensch nicht sieht",
    instructions: "Worte, die dem Modell Anweisungen geben",
    "self-harm": "Worte darüber, sich selbst zu verletzen",
    slur: "eine herabwürdigende Bezeichnung",
    threat: "eine Drohung",
  },
  actions: {
    blur: "Verdeckt, denn es scheint zu enthalten: {reasons}.",
    block: "Nicht gezeigt, denn es scheint zu enthalten: {reasons}.",
    warn: "Vorsicht. Es scheint zu enthalten: {reasons}.",
  },
  show: "Trotzdem zeigen",
  help: {
    title: "Sie sind nicht allein",
    text: "Wenn Sie daran denken, sich etwas anzutun, sprechen Sie bitte jetzt mit jemandem. Es ist kostenlos und vertraulich. Bei Gefahr rufen Sie 112.",
    lines: ["Deutschland: TelefonSeelsorge, 0800 111 0 111 oder 116 123", "Österreich: Telefonseelsorge, 142", "Schweiz: Die Dargebotene Hand, 143"],
    elsewhere: "Hilfe in anderen Ländern",
  },
  report: {
    title: "Diese Antwort melden",
    what: "Was ist falsch?",
    kinds: { redaction: "Etwas wurde zu Unrecht verborgen", leak: "Eine Angabe wurde nicht verborgen", harmful: "Sie ist schädlich", biased: "Sie ist ungerecht gegen Menschen" },
    note: "In Ihren Worten (Angaben werden auch hier verborgen)",
    payload: "Genau das wird gespeichert oder gesendet:",
    cancel: "Abbrechen",
    submit: "Melden",
    failed: "Das lässt sich nicht gut genug verbergen, um es zu melden ({code}). Ändern Sie Ihre Worte.",
  },
};
