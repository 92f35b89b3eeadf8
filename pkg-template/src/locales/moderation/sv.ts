import type { ModerationMessages } from "./messages.js";

/** Swedish. */
export const sv: ModerationMessages = {
  why: {
    exfiltration: "en adress som skulle ta med sig dina uppgifter",
    "hidden-text": "tecken som en människa inte ser",
    instructions: "ord som ger modellen order",
    "self-harm": "ord om att skada sig själv",
    slur: "ett skällsord mot en grupp",
    threat: "ett hot",
  },
  actions: {
    blur: "Täckt, för det verkar innehålla: {reasons}.",
    block: "Visas inte, för det verkar innehålla: {reasons}.",
    warn: "Var försiktig. Det verkar innehålla: {reasons}.",
  },
  show: "Visa ändå",
  help: {
    title: "Du är inte ensam",
    text: "Om du tänker på att skada dig själv, prata med någon nu. Det är gratis och anonymt. Vid fara, ring 112.",
    lines: ["Mind Självmordslinjen: 90101", "Är du under 18: Bris, 116 111"],
    elsewhere: "Hjälplinjer i andra länder",
  },
  report: {
    title: "Anmäl svaret",
    what: "Vad är fel?",
    kinds: { redaction: "Något doldes felaktigt", leak: "En uppgift doldes inte", harmful: "Det är skadligt", biased: "Det är orättvist mot människor" },
    note: "Med dina ord (uppgifter döljs också här)",
    payload: "Exakt detta sparas eller skickas:",
    cancel: "Avbryt",
    submit: "Anmäl",
    failed: "Detta kan inte döljas tillräckligt för att anmälas ({code}). Skriv om det.",
  },
};
