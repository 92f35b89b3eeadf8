import type { PageMessages } from "./messages.js";

/** Swedish. */
export const sv: PageMessages = {
  held: {
    title: "Kvarhållet: inget skickades",
    close: "Stäng",
    blocked: "Din policy förbjuder att detta skickas. Ta bort den markerade uppgiften och skicka igen.",
    consent: "Du har inte samtyckt till att skicka meddelanden till den här webbplatsen, eller så har du tagit tillbaka det. Samtyck i Privets alternativ och skicka igen.",
    core: "Privet kunde inte granska meddelandet, så det skickades inte. Läs in sidan igen och försök på nytt.",
    file: "En fil går inte att granska, så den skickades inte. Skicka dess text i stället, eller stäng av Privet på den här webbplatsen.",
    gone: "Privet har uppdaterats eller stängts av. Läs in sidan igen för att skicka.",
    limit: "Meddelandet är längre än vad Privet granskar. Skicka det i delar.",
    locked: "Privet är låst. Ange din lösenfras och skicka igen.",
    sync: "Sidan skickar på ett sätt som inte ger tid att granska. Det stoppades.",
    timeout: "Privet svarade inte i tid. Försök igen.",
    unknown: "Webbplatsen skickar till en adress som Privet inte känner till. Där finns inget skydd, så det stoppades.",
    unreadable: "Sidan skickar något som Privet inte kan läsa, så det stoppades.",
  },
  override: { button: "Skicka ändå…", done: "Det hålls inte längre kvar. Skicka det en gång till." },
  page: {
    unlock: "Ange lösenfrasen…",
    brokenNote: "Inget skydd här: läs in sidan igen.",
    unseen: "Inte sett av Privet: vad den här sidans workers skickar. Den har startat en.",
    noEditor: "Privet hittar ingen meddelanderuta på sidan, så inget stryks under här.",
    siteChanged: "Inget skydd här: webbplatsen har ändrats, och Privet såg inte meddelandet som du skickade.",
    reverted: "Sidan tog tillbaka den maskerade texten. Meddelandet hålls kvar; använd den säkra skrivrutan.",
    openComposer: "Öppna den säkra skrivrutan",
    fileReplaced: "{name}: personuppgifter doldes innan sidan fick filen.",
    fileHeld: "{name} går inte att granska och hölls kvar. Stäng av Privet på den här webbplatsen för att skicka den som den är.",
    providerSaw: "Leverantören såg {placeholder}",
  },
};
