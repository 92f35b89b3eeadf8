import type { ModerationMessages } from "./messages.js";

/** Polish. */
export const pl: ModerationMessages = {
  why: {
    exfiltration: "adres, który wyniósłby Twoje dane",
    "hidden-text": "znaki, których człowiek nie widzi",
    instructions: "słowa wydające modelowi polecenia",
    "self-harm": "słowa o zrobieniu sobie krzywdy",
    slur: "obraźliwe określenie grupy",
    threat: "groźba",
  },
  actions: {
    blur: "Zakryte, bo zdaje się zawierać: {reasons}.",
    block: "Nie pokazano, bo zdaje się zawierać: {reasons}.",
    warn: "Uwaga. To zdaje się zawierać: {reasons}.",
  },
  show: "Pokaż mimo to",
  help: {
    title: "Nie musisz być z tym bez pomocy",
    text: "Jeśli myślisz o zrobieniu sobie krzywdy, porozmawiaj teraz z kimś. To bezpłatne i poufne. W niebezpieczeństwie dzwoń pod 112.",
    lines: ["Centrum Wsparcia: 800 70 2222", "Telefon zaufania dla dorosłych: 116 123", "Dzieci i młodzież: 116 111"],
    elsewhere: "Telefony zaufania w innych krajach",
  },
  report: {
    title: "Zgłoś tę odpowiedź",
    what: "Co jest nie tak?",
    kinds: { redaction: "Coś ukryto niesłusznie", leak: "Nie ukryto jakichś danych", harmful: "Jest szkodliwa", biased: "Jest niesprawiedliwa wobec ludzi" },
    note: "Własnymi słowami (dane są ukrywane także tutaj)",
    payload: "Dokładnie to zostanie zapisane lub wysłane:",
    cancel: "Anuluj",
    submit: "Zgłoś",
    failed: "Tego nie da się ukryć na tyle, by to zgłosić ({code}). Zmień swoje słowa.",
  },
};
