import type { PageMessages } from "./messages.js";

/** Italian. */
export const it: PageMessages = {
  held: {
    title: "Trattenuto: non è stato inviato nulla",
    close: "Chiudi",
    blocked: "Il tuo criterio vieta di inviare questo. Togli il dettaglio evidenziato e invia di nuovo.",
    consent: "Non hai acconsentito a inviare messaggi a questo sito, o hai revocato il consenso. Acconsenti nelle opzioni di Privet e invia di nuovo.",
    core: "Privet non ha potuto esaminare questo messaggio, quindi non è partito. Ricarica la pagina e riprova.",
    file: "Un file non si può esaminare, quindi non è stato inviato. Invia il suo testo, oppure disattiva Privet per questo sito.",
    gone: "Privet è stato aggiornato o disattivato. Ricarica la pagina per inviare.",
    limit: "Il messaggio è più lungo di quanto Privet esamini. Invialo in più parti.",
    locked: "Privet è bloccato. Inserisci la frase segreta e invia di nuovo.",
    sync: "La pagina invia in un modo che non lascia il tempo di esaminare. È stata fermata.",
    timeout: "Privet non ha risposto in tempo. Riprova.",
    unknown: "Il sito invia a un indirizzo che Privet non conosce. Lì non c'è protezione, quindi l'invio è stato fermato.",
    unreadable: "La pagina invia qualcosa che Privet non può leggere, quindi l'invio è stato fermato.",
  },
  override: { button: "Invia comunque…", done: "Non è più trattenuto. Invialo ancora una volta." },
  page: {
    unlock: "Inserisci la frase segreta…",
    brokenNote: "Qui non c'è protezione: ricarica la pagina.",
    unseen: "Privet non vede ciò che inviano i worker di questa pagina. Ne ha avviato uno.",
    noEditor: "Privet non trova un campo per i messaggi in questa pagina, quindi qui non viene sottolineato nulla.",
    siteChanged: "Qui non c'è protezione: il sito è cambiato e Privet non ha visto il messaggio che hai inviato.",
    reverted: "La pagina ha annullato il testo mascherato. Il messaggio è trattenuto; usa la scrittura protetta.",
    openComposer: "Apri la scrittura protetta",
    fileReplaced: "{name}: i dati personali sono stati nascosti prima che la pagina ricevesse il file.",
    fileHeld: "{name} non si può esaminare ed è stato trattenuto. Disattiva Privet per questo sito per inviarlo così com'è.",
    providerSaw: "Il fornitore ha visto {placeholder}",
  },
};
