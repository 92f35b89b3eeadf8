import type { ModerationMessages } from "./messages.js";

/** French. */
export const fr: ModerationMessages = {
  why: {
    exfiltration: "une adresse qui emporterait vos données",
    "hidden-text": "des caractères qu’on ne voit pas",
    instructions: "des mots qui donnent des ordres au modèle",
    "self-harm": "des mots sur le fait de se faire du mal",
    slur: "une insulte haineuse",
    threat: "une menace",
  },
  actions: {
    blur: "Masqué, car cela semble contenir : {reasons}.",
    block: "Non affiché, car cela semble contenir : {reasons}.",
    warn: "Attention. Cela semble contenir : {reasons}.",
  },
  show: "Afficher quand même",
  help: {
    title: "Vous n’êtes pas seul·e",
    text: "Si vous pensez à vous faire du mal, parlez à quelqu’un maintenant. C’est gratuit et confidentiel. En cas de danger, appelez le 112.",
    lines: ["France : 3114", "Belgique : 0800 32 123", "Suisse : La Main Tendue, 143", "Canada : 988"],
    elsewhere: "Lignes d’écoute dans d’autres pays",
  },
  report: {
    title: "Signaler cette réponse",
    what: "Qu’est-ce qui ne va pas ?",
    kinds: { redaction: "Quelque chose a été masqué à tort", leak: "Une donnée n’a pas été masquée", harmful: "Elle est nuisible", biased: "Elle est injuste envers des personnes" },
    note: "Avec vos mots (les données y sont masquées aussi)",
    payload: "Exactement ceci est enregistré ou envoyé :",
    cancel: "Annuler",
    submit: "Signaler",
    failed: "Ceci ne peut pas être assez masqué pour être signalé ({code}). Modifiez vos mots.",
  },
};
