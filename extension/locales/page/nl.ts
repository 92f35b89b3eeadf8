import type { PageMessages } from "./messages.js";

/** Dutch. */
export const nl: PageMessages = {
  held: {
    title: "Vastgehouden: er is niets verzonden",
    close: "Sluiten",
    blocked: "Je beleid verbiedt dit te verzenden. Haal het gemarkeerde gegeven weg en verzend opnieuw.",
    consent: "Je hebt niet toegestemd om berichten naar deze site te sturen, of je hebt dat ingetrokken. Stem toe in de opties van Privet en verzend opnieuw.",
    core: "Privet kon dit bericht niet bekijken, dus het is niet verzonden. Laad de pagina opnieuw en probeer het nog eens.",
    file: "Een bestand kan niet worden bekeken, dus het is niet verzonden. Stuur in plaats daarvan de tekst, of zet Privet uit voor deze site.",
    gone: "Privet is bijgewerkt of uitgezet. Laad de pagina opnieuw om te verzenden.",
    limit: "Het bericht is langer dan Privet bekijkt. Verzend het in delen.",
    locked: "Privet is vergrendeld. Voer je wachtzin in en verstuur opnieuw.",
    sync: "De pagina verzendt op een manier die geen tijd laat om te kijken. Het is tegengehouden.",
    timeout: "Privet antwoordde niet op tijd. Probeer het opnieuw.",
    unknown: "De site verzendt naar een adres dat Privet niet kent. Daar is geen bescherming, dus het is tegengehouden.",
    unreadable: "De pagina verzendt iets dat Privet niet kan lezen, dus het is tegengehouden.",
  },
  override: { button: "Toch verzenden…", done: "Het wordt niet meer tegengehouden. Verzend het nog een keer." },
  page: {
    unlock: "Wachtzin invoeren…",
    brokenNote: "Hier niet beschermd: laad de pagina opnieuw.",
    unseen: "Niet gezien door Privet: wat workers van deze pagina versturen. Ze heeft er een gestart.",
    noEditor: "Privet vindt geen berichtvak op deze pagina, dus hier wordt niets onderstreept.",
    siteChanged: "Hier niet beschermd: deze site is veranderd, en Privet heeft het bericht dat je verzond niet gezien.",
    reverted: "De pagina heeft de gemaskeerde tekst teruggedraaid. Het bericht wordt vastgehouden; gebruik het veilige schrijfvak.",
    openComposer: "Veilig schrijfvak openen",
    fileReplaced: "{name}: persoonsgegevens zijn verborgen voordat de pagina het bestand kreeg.",
    fileHeld: "{name} kan niet worden bekeken en is vastgehouden. Zet Privet uit voor deze site om het te verzenden zoals het is.",
    providerSaw: "De aanbieder zag {placeholder}",
  },
};
