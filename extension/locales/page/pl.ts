import type { PageMessages } from "./messages.js";

/** Polish. */
export const pl: PageMessages = {
  held: {
    title: "Wstrzymano: nic nie zostało wysłane",
    close: "Zamknij",
    blocked: "Twoje zasady zabraniają to wysłać. Usuń oznaczoną informację i wyślij ponownie.",
    consent: "Nie wyrażono zgody na wysyłanie wiadomości do tej strony albo ją cofnięto. Wyraź zgodę w opcjach Privet i wyślij ponownie.",
    core: "Privet nie mógł sprawdzić tej wiadomości, więc nie została wysłana. Odśwież stronę i spróbuj ponownie.",
    file: "Pliku nie można sprawdzić, więc nie został wysłany. Wyślij jego tekst albo wyłącz Privet na tej stronie.",
    gone: "Privet został zaktualizowany lub wyłączony. Odśwież stronę, aby wysłać.",
    limit: "Wiadomość jest dłuższa, niż Privet sprawdza. Wyślij ją w częściach.",
    locked: "Privet jest zablokowany. Podaj hasło i wyślij ponownie.",
    sync: "Strona wysyła w sposób, który nie daje czasu na sprawdzenie. Zostało to zatrzymane.",
    timeout: "Privet nie odpowiedział na czas. Spróbuj ponownie.",
    unknown: "Strona wysyła na adres, którego Privet nie zna. Nie ma tam ochrony, więc zostało to zatrzymane.",
    unreadable: "Strona wysyła coś, czego Privet nie może odczytać, więc zostało to zatrzymane.",
  },
  override: { button: "Wyślij mimo to…", done: "Nie jest już wstrzymywane. Wyślij jeszcze raz." },
  page: {
    unlock: "Podaj hasło…",
    brokenNote: "Brak ochrony: odśwież stronę.",
    unseen: "Privet nie widzi tego, co wysyłają workery tej strony. Uruchomiła jeden z nich.",
    noEditor: "Privet nie znajduje pola wiadomości na tej stronie, więc nic tu nie jest podkreślane.",
    siteChanged: "Brak ochrony: ta strona się zmieniła, a Privet nie widział wysłanej wiadomości.",
    reverted: "Strona cofnęła zamaskowany tekst. Wiadomość jest wstrzymana; użyj bezpiecznego pola.",
    openComposer: "Otwórz bezpieczne pole",
    fileReplaced: "{name}: dane osobowe ukryto, zanim strona dostała plik.",
    fileHeld: "{name}: pliku nie można sprawdzić i został wstrzymany. Wyłącz Privet na tej stronie, aby wysłać go bez zmian.",
    providerSaw: "Dostawca zobaczył {placeholder}",
  },
};
