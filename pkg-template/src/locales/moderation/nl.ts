import type { ModerationMessages } from "./messages.js";

/** Dutch. */
export const nl: ModerationMessages = {
  why: {
    exfiltration: "een adres dat uw gegevens zou meenemen",
    "hidden-text": "tekens die een mens niet ziet",
    instructions: "woorden die het model opdrachten geven",
    "self-harm": "woorden over zichzelf iets aandoen",
    slur: "een scheldwoord tegen een groep",
    threat: "een bedreiging",
  },
  actions: {
    blur: "Afgedekt, want dit lijkt te bevatten: {reasons}.",
    block: "Niet getoond, want dit lijkt te bevatten: {reasons}.",
    warn: "Let op. Dit lijkt te bevatten: {reasons}.",
  },
  show: "Toch tonen",
  help: {
    title: "U staat er niet alleen voor",
    text: "Denkt u eraan uzelf iets aan te doen, praat dan nu met iemand. Het is gratis en vertrouwelijk. Bel bij gevaar 112.",
    lines: ["Nederland: 113 Zelfmoordpreventie, bel 113 of 0800-0113", "België: Zelfmoordlijn, 1813"],
    elsewhere: "Hulplijnen in andere landen",
  },
  report: {
    title: "Dit antwoord melden",
    what: "Wat is er mis?",
    kinds: { redaction: "Iets is ten onrechte verborgen", leak: "Een gegeven is niet verborgen", harmful: "Het is schadelijk", biased: "Het is oneerlijk tegenover mensen" },
    note: "In uw woorden (ook hier worden gegevens verborgen)",
    payload: "Precies dit wordt bewaard of verstuurd:",
    cancel: "Annuleren",
    submit: "Melden",
    failed: "Dit kan niet goed genoeg worden verborgen om het te melden ({code}). Pas uw woorden aan.",
  },
};
