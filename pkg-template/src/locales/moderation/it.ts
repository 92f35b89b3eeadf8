import type { ModerationMessages } from "./messages.js";

/** Italian. */
export const it: ModerationMessages = {
  why: {
    exfiltration: "un indirizzo che porterebbe via i suoi dati",
    "hidden-text": "caratteri che una persona non vede",
    instructions: "parole che danno ordini al modello",
    "self-harm": "parole sul farsi del male",
    slur: "un insulto discriminatorio",
    threat: "una minaccia",
  },
  actions: {
    blur: "Coperto, perché sembra contenere: {reasons}.",
    block: "Non mostrato, perché sembra contenere: {reasons}.",
    warn: "Attenzione. Sembra contenere: {reasons}.",
  },
  show: "Mostra comunque",
  help: {
    title: "Non è solo né sola",
    text: "Se pensa di farsi del male, parli subito con qualcuno. È riservato. In caso di pericolo chiami il 112.",
    lines: ["Telefono Amico Italia: 02 2327 2327", "Svizzera: Telefono Amico, 143"],
    elsewhere: "Linee di aiuto in altri paesi",
  },
  report: {
    title: "Segnala questa risposta",
    what: "Che cosa non va?",
    kinds: { redaction: "È stato nascosto qualcosa per errore", leak: "Un dato non è stato nascosto", harmful: "È dannosa", biased: "È ingiusta verso alcune persone" },
    note: "Con parole sue (anche qui i dati sono nascosti)",
    payload: "Esattamente questo viene salvato o inviato:",
    cancel: "Annulla",
    submit: "Segnala",
    failed: "Questo non può essere nascosto abbastanza da segnalarlo ({code}). Cambi le sue parole.",
  },
};
