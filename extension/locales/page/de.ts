import type { PageMessages } from "./messages.js";

/** German. */
export const de: PageMessages = {
  held: {
    title: "Zurückgehalten: Nichts wurde gesendet",
    close: "Schließen",
    blocked: "Ihre Richtlinie verbietet, das zu senden. Entfernen Sie die markierte Angabe und senden Sie noch einmal.",
    consent: "Sie haben nicht eingewilligt, Nachrichten an diese Website zu senden, oder es widerrufen. Willigen Sie in den Optionen von Privet ein und senden Sie noch einmal.",
    core: "Privet konnte diese Nachricht nicht prüfen, deshalb ging sie nicht ab. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    file: "Eine Datei lässt sich nicht prüfen, deshalb wurde sie nicht gesendet. Senden Sie stattdessen ihren Text, oder schalten Sie Privet auf dieser Website aus.",
    gone: "Privet wurde aktualisiert oder ausgeschaltet. Laden Sie die Seite neu, um zu senden.",
    limit: "Die Nachricht ist länger, als Privet prüft. Senden Sie sie in Teilen.",
    locked: "Privet ist gesperrt. Geben Sie Ihre Passphrase ein und senden Sie noch einmal.",
    sync: "Die Seite sendet auf eine Weise, die keine Zeit zum Prüfen lässt. Es wurde angehalten.",
    timeout: "Privet hat nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal.",
    unknown: "Die Website sendet an eine Adresse, die Privet nicht kennt. Dort gibt es keinen Schutz, deshalb wurde es angehalten.",
    unreadable: "Die Seite sendet etwas, das Privet nicht lesen kann, deshalb wurde es angehalten.",
  },
  override: { button: "Trotzdem senden …", done: "Es wird nicht mehr zurückgehalten. Senden Sie es noch einmal." },
  page: {
    unlock: "Passphrase eingeben…",
    brokenNote: "Hier nicht geschützt: Laden Sie die Seite neu.",
    unseen: "Von Privet nicht gesehen: was Worker dieser Seite senden. Sie hat einen gestartet.",
    noEditor: "Privet findet auf dieser Seite kein Nachrichtenfeld, deshalb wird hier nichts unterstrichen.",
    siteChanged: "Hier nicht geschützt: Diese Website hat sich geändert, und Privet hat die gesendete Nachricht nicht gesehen.",
    reverted: "Die Seite hat den maskierten Text zurückgenommen. Die Nachricht wird zurückgehalten; benutzen Sie das sichere Schreibfeld.",
    openComposer: "Sicheres Schreibfeld öffnen",
    fileReplaced: "{name}: Persönliche Daten wurden verborgen, bevor die Seite die Datei bekam.",
    fileHeld: "{name} lässt sich nicht prüfen und wurde zurückgehalten. Schalten Sie Privet auf dieser Website aus, um die Datei unverändert zu senden.",
    providerSaw: "Der Anbieter sah {placeholder}",
  },
};
