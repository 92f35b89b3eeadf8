import type { ModerationMessages } from "./messages.js";

/** Danish. */
export const da: ModerationMessages = {
  why: {
    exfiltration: "en adresse, der ville tage dine oplysninger med",
    "hidden-text": "tegn, som et menneske ikke ser",
    instructions: "ord, der giver modellen ordrer",
    "self-harm": "ord om at skade sig selv",
    slur: "et skældsord mod en gruppe",
    threat: "en trussel",
  },
  actions: {
    blur: "Dækket til, fordi det ser ud til at indeholde: {reasons}.",
    block: "Vises ikke, fordi det ser ud til at indeholde: {reasons}.",
    warn: "Pas på. Det ser ud til at indeholde: {reasons}.",
  },
  show: "Vis det alligevel",
  help: {
    title: "Du er ikke alene",
    text: "Hvis du tænker på at skade dig selv, så tal med nogen nu. Det er fortroligt. Er der fare, så ring 112.",
    lines: ["Livslinien, 70 201 201", "Børn og unge: BørneTelefonen, 116 111"],
    elsewhere: "Hjælpelinjer i andre lande",
  },
  report: {
    title: "Indberet svaret",
    what: "Hvad er der galt?",
    kinds: { redaction: "Noget blev skjult forkert", leak: "En oplysning blev ikke skjult", harmful: "Det er skadeligt", biased: "Det er uretfærdigt mod nogle mennesker" },
    note: "Med dine ord (oplysninger skjules også her)",
    payload: "Præcis dette gemmes eller sendes:",
    cancel: "Annuller",
    submit: "Indberet",
    failed: "Dette kan ikke skjules godt nok til at indberettes ({code}). Skriv det om.",
  },
};
