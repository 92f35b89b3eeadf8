import type { PageMessages } from "./messages.js";

/** Danish. */
export const da: PageMessages = {
  held: {
    title: "Holdt tilbage: intet blev sendt",
    close: "Luk",
    blocked: "Din politik forbyder at sende dette. Fjern den markerede oplysning, og send igen.",
    consent: "Du har ikke samtykket i at sende beskeder til dette websted, eller du har trukket det tilbage. Giv samtykke i Privets indstillinger, og send igen.",
    core: "Privet kunne ikke undersøge denne besked, så den blev ikke sendt. Genindlæs siden, og prøv igen.",
    file: "En fil kan ikke undersøges, så den blev ikke sendt. Send dens tekst i stedet, eller slå Privet fra på dette websted.",
    gone: "Privet blev opdateret eller slået fra. Genindlæs siden for at sende.",
    limit: "Beskeden er længere, end Privet undersøger. Send den i dele.",
    locked: "Privet er låst. Skriv din adgangssætning, og send igen.",
    sync: "Siden sender på en måde, der ikke giver tid til at undersøge. Det blev stoppet.",
    timeout: "Privet svarede ikke i tide. Prøv igen.",
    unknown: "Webstedet sender til en adresse, som Privet ikke kender. Der er ingen beskyttelse dér, så det blev stoppet.",
    unreadable: "Siden sender noget, som Privet ikke kan læse, så det blev stoppet.",
  },
  override: { button: "Send alligevel…", done: "Det holdes ikke længere tilbage. Send det en gang til." },
  page: {
    unlock: "Skriv adgangssætningen…",
    brokenNote: "Ikke beskyttet her: genindlæs siden.",
    unseen: "Ikke set af Privet: hvad denne sides workers sender. Den har startet en.",
    noEditor: "Privet finder intet beskedfelt på denne side, så intet understreges her.",
    siteChanged: "Ikke beskyttet her: webstedet er ændret, og Privet så ikke den besked, du sendte.",
    reverted: "Siden satte den oprindelige tekst ind igen. Beskeden holdes tilbage; brug det sikre skrivefelt.",
    openComposer: "Åbn det sikre skrivefelt",
    fileReplaced: "{name}: persondata blev skjult, før siden fik filen.",
    fileHeld: "{name} kan ikke undersøges og blev holdt tilbage. Slå Privet fra på dette websted for at sende den, som den er.",
    providerSaw: "Udbyderen så {placeholder}",
  },
};
