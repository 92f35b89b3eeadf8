/** What the stores show, in the languages of the extension; names and summaries are those of the manifest, too. */
import type { Language } from "../locales/index.js";

export interface Listing {
  /** At most 75 characters, which is what Chrome takes. */
  readonly name: string;
  /** At most 132 characters. */
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
}

export const LISTINGS: Readonly<Record<Language, Listing>> = {
  ar: {
    name: "Privet: محادثة ذكاء اصطناعي خاصة",
    summary: "يخفي البيانات الشخصية والأسرار قبل أن تصل إلى محادثات الذكاء الاصطناعي. يعمل على جهازك دون أي خادم.",
    description: [
      "يخفي Privet البيانات الشخصية والأسرار فيما ترسله إلى محادثات الذكاء الاصطناعي قبل أن يغادر متصفحك: الأسماء والعناوين وأرقام الهواتف وأرقام الهوية والبطاقات وكلمات المرور والمفاتيح. تحصل المحادثة على بديل مثل [EMAIL_1]، وعندما تنسخ الإجابة تعود النصوص الأصلية إلى نسختك أنت.",
      "يعمل في ChatGPT وClaude وGemini وCopilot وPerplexity وLe Chat وفي أي موقع آخر تضيفه. تختار لكل موقع: تعليم ما سيُخفى، أو حراسة كل ما ترسله الصفحة، أو الكتابة في مربع لا تستطيع الصفحة قراءته.",
      "كل شيء يحدث على جهازك. لا حساب ولا تحليلات ولا خادم؛ المتصفح نفسه يمنع الإضافة من الوصول إلى أي خادم، وصفحة الخيارات تثبت ذلك. وعندما لا يستطيع Privet فحص رسالة فإنه يحتجزها ويخبرك.",
    ],
  },
  da: {
    name: "Privet: privat AI-chat",
    summary: "Skjuler persondata og hemmeligheder, før AI-chats får dem. Virker på din enhed og taler ikke med nogen server.",
    description: [
      "Privet skjuler persondata og hemmeligheder i det, du sender til AI-chats, før det forlader din browser: navne, adresser, telefonnumre, identitets- og kortnumre, adgangskoder og nøgler. Chatten får en pladsholder som [EMAIL_1]; når du kopierer svaret, har din egen kopi originalerne igen.",
      "Det virker på ChatGPT, Claude, Gemini, Copilot, Perplexity og Le Chat og på ethvert andet websted, som du tilføjer. Du vælger for hvert websted: markér, hvad der ville blive skjult, bevogt alt, hvad siden sender, eller skriv i et felt, som siden ikke kan læse.",
      "Alt sker på din enhed. Der er ingen konto, ingen analyse og ingen server; browseren selv forbyder udvidelsen at nå en, og siden med indstillinger beviser det. Når Privet ikke kan undersøge en besked, holdes den tilbage, og du får det at vide.",
    ],
  },
  de: {
    name: "Privet: privater KI-Chat",
    summary: "Verbirgt persönliche Daten und Geheimnisse, bevor KI-Chats sie bekommen. Arbeitet auf Ihrem Gerät, ohne Server.",
    description: [
      "Privet verbirgt persönliche Daten und Geheimnisse in dem, was Sie an KI-Chats senden, bevor es Ihren Browser verlässt: Namen, Adressen, Telefonnummern, Ausweis- und Kartennummern, Passwörter und Schlüssel. Der Chat bekommt einen Platzhalter wie [EMAIL_1]; wenn Sie die Antwort kopieren, stehen in Ihrer Kopie wieder die Originale.",
      "Es arbeitet auf ChatGPT, Claude, Gemini, Copilot, Perplexity und Le Chat und auf jeder anderen Website, die Sie hinzufügen. Sie wählen für jede Website: markieren, was verborgen würde, alles bewachen, was die Seite sendet, oder in einem Feld schreiben, das die Seite nicht lesen kann.",
      "Alles geschieht auf Ihrem Gerät. Es gibt kein Konto, keine Analyse und keinen Server; der Browser selbst verbietet der Erweiterung, einen zu erreichen, und die Optionsseite beweist es. Wenn Privet eine Nachricht nicht prüfen kann, wird sie zurückgehalten, und Sie erfahren es.",
    ],
  },
  en: {
    name: "Privet: private AI chat",
    summary: "Hides personal data and secrets before AI chats get them. Works on your device; talks to no server.",
    description: [
      "Privet hides personal data and secrets in what you send to AI chats, before it leaves your browser: names, addresses, phone numbers, identity and card numbers, passwords and keys. The chat gets a placeholder such as [EMAIL_1]; when you copy the answer, your own copy has the originals again.",
      "It works on ChatGPT, Claude, Gemini, Copilot, Perplexity and Le Chat, and on any other site that you add. You choose for each site: mark what would be hidden, guard everything the page sends, or write in a box that the page cannot read.",
      "Everything happens on your device. There is no account, no analytics and no server; the browser itself forbids the extension to reach one, and the options page proves it. When Privet cannot look at a message, the message is held and you are told.",
    ],
  },
  es: {
    name: "Privet: chat de IA privado",
    summary: "Oculta datos personales y secretos antes de que lleguen a los chats de IA. Funciona en tu dispositivo, sin servidor.",
    description: [
      "Privet oculta datos personales y secretos en lo que envías a los chats de IA, antes de que salga de tu navegador: nombres, direcciones, teléfonos, números de identidad y de tarjeta, contraseñas y claves. El chat recibe un marcador como [EMAIL_1]; cuando copias la respuesta, tu copia vuelve a tener los originales.",
      "Funciona en ChatGPT, Claude, Gemini, Copilot, Perplexity y Le Chat, y en cualquier otro sitio que añadas. Eliges para cada sitio: marcar lo que se ocultaría, guardar todo lo que envía la página o escribir en un cuadro que la página no puede leer.",
      "Todo ocurre en tu dispositivo. No hay cuenta, ni analítica, ni servidor; el propio navegador prohíbe que la extensión llegue a uno, y la página de opciones lo demuestra. Cuando Privet no puede examinar un mensaje, lo retiene y te avisa.",
    ],
  },
  fr: {
    name: "Privet : chat IA privé",
    summary: "Masque données personnelles et secrets avant qu'ils n'arrivent aux chats IA. Fonctionne sur l'appareil, sans serveur.",
    description: [
      "Privet masque les données personnelles et les secrets dans ce que vous envoyez aux chats IA, avant que cela ne quitte votre navigateur : noms, adresses, numéros de téléphone, d'identité et de carte, mots de passe et clés. Le chat reçoit un repère comme [EMAIL_1] ; quand vous copiez la réponse, votre copie contient de nouveau les originaux.",
      "Il fonctionne sur ChatGPT, Claude, Gemini, Copilot, Perplexity et Le Chat, et sur tout autre site que vous ajoutez. Vous choisissez pour chaque site : marquer ce qui serait masqué, garder tout ce que la page envoie, ou écrire dans un champ que la page ne peut pas lire.",
      "Tout se passe sur votre appareil. Il n'y a ni compte, ni analyse, ni serveur ; le navigateur lui-même interdit à l'extension d'en joindre un, et la page d'options le prouve. Quand Privet ne peut pas examiner un message, celui-ci est retenu et vous en êtes informé.",
    ],
  },
  it: {
    name: "Privet: chat IA privata",
    summary: "Nasconde dati personali e segreti prima che arrivino alle chat IA. Funziona sul dispositivo, senza server.",
    description: [
      "Privet nasconde dati personali e segreti in ciò che invii alle chat IA, prima che lasci il tuo browser: nomi, indirizzi, numeri di telefono, di documento e di carta, password e chiavi. La chat riceve un segnaposto come [EMAIL_1]; quando copi la risposta, la tua copia contiene di nuovo gli originali.",
      "Funziona su ChatGPT, Claude, Gemini, Copilot, Perplexity e Le Chat, e su ogni altro sito che aggiungi. Scegli per ogni sito: evidenziare ciò che verrebbe nascosto, sorvegliare tutto ciò che la pagina invia, o scrivere in un riquadro che la pagina non può leggere.",
      "Tutto avviene sul tuo dispositivo. Non ci sono account, analisi o server; è il browser stesso a vietare all'estensione di raggiungerne uno, e la pagina delle opzioni lo dimostra. Quando Privet non può esaminare un messaggio, lo trattiene e te lo dice.",
    ],
  },
  ja: {
    name: "Privet: プライベートな AI チャット",
    summary: "個人情報や秘密を、AI チャットに届く前に隠します。端末上で動作し、サーバーとは通信しません。",
    description: [
      "Privet は、AI チャットに送る内容に含まれる個人情報や秘密を、ブラウザーの外に出る前に隠します。名前、住所、電話番号、身分証やカードの番号、パスワードやキーなどです。チャットには [EMAIL_1] のような置き換えが渡り、回答をコピーすると、手元のコピーには元のテキストが戻ります。",
      "ChatGPT、Claude、Gemini、Copilot、Perplexity、Le Chat と、追加したその他のサイトで動作します。サイトごとに、隠される部分のマーク、ページが送るものすべてのガード、ページから読めない入力欄での作成から選べます。",
      "すべては端末上で行われます。アカウントも分析もサーバーもありません。拡張機能がサーバーに接続することはブラウザー自体が禁止しており、オプションのページで確かめられます。Privet が調べられないメッセージは保留され、その旨が表示されます。",
    ],
  },
  nl: {
    name: "Privet: privé AI-chat",
    summary: "Verbergt persoonsgegevens en geheimen voordat AI-chats ze krijgen. Werkt op je apparaat, zonder server.",
    description: [
      "Privet verbergt persoonsgegevens en geheimen in wat je naar AI-chats stuurt, voordat het je browser verlaat: namen, adressen, telefoonnummers, identiteits- en kaartnummers, wachtwoorden en sleutels. De chat krijgt een plaatshouder zoals [EMAIL_1]; als je het antwoord kopieert, staan in je eigen kopie weer de originelen.",
      "Het werkt op ChatGPT, Claude, Gemini, Copilot, Perplexity en Le Chat, en op elke andere site die je toevoegt. Je kiest per site: markeren wat verborgen zou worden, alles bewaken wat de pagina verzendt, of schrijven in een vak dat de pagina niet kan lezen.",
      "Alles gebeurt op je apparaat. Er is geen account, geen analyse en geen server; de browser zelf verbiedt de extensie er een te bereiken, en de optiepagina bewijst het. Als Privet een bericht niet kan bekijken, wordt het vastgehouden en krijg je dat te horen.",
    ],
  },
  pl: {
    name: "Privet: prywatny czat AI",
    summary: "Ukrywa dane osobowe i sekrety, zanim trafią do czatów AI. Działa na urządzeniu, bez żadnego serwera.",
    description: [
      "Privet ukrywa dane osobowe i sekrety w tym, co wysyłasz do czatów AI, zanim opuści to przeglądarkę: imiona i nazwiska, adresy, numery telefonów, dokumentów i kart, hasła i klucze. Czat dostaje znacznik, na przykład [EMAIL_1]; gdy kopiujesz odpowiedź, w Twojej kopii znów są oryginały.",
      "Działa na ChatGPT, Claude, Gemini, Copilot, Perplexity i Le Chat oraz na każdej innej stronie, którą dodasz. Dla każdej strony wybierasz: oznaczać to, co byłoby ukryte, pilnować wszystkiego, co strona wysyła, albo pisać w polu, którego strona nie może odczytać.",
      "Wszystko dzieje się na Twoim urządzeniu. Nie ma konta, analityki ani serwera; sama przeglądarka zabrania rozszerzeniu łączyć się z jakimkolwiek, a strona opcji tego dowodzi. Gdy Privet nie może sprawdzić wiadomości, wstrzymuje ją i informuje Cię o tym.",
    ],
  },
  pt: {
    name: "Privet: chat de IA privado",
    summary: "Oculta dados pessoais e segredos antes de chegarem aos chats de IA. Funciona no dispositivo, sem servidor.",
    description: [
      "O Privet oculta dados pessoais e segredos naquilo que envia aos chats de IA, antes de sair do seu navegador: nomes, moradas, telefones, números de identificação e de cartão, palavras-passe e chaves. O chat recebe um marcador como [EMAIL_1]; quando copia a resposta, a sua cópia volta a ter os originais.",
      "Funciona no ChatGPT, Claude, Gemini, Copilot, Perplexity e Le Chat, e em qualquer outro site que acrescentar. Escolhe para cada site: marcar o que seria ocultado, guardar tudo o que a página envia, ou escrever numa caixa que a página não consegue ler.",
      "Tudo acontece no seu dispositivo. Não há conta, nem análises, nem servidor; o próprio navegador proíbe a extensão de chegar a um, e a página de opções prova-o. Quando o Privet não consegue examinar uma mensagem, ela fica retida e é avisado.",
    ],
  },
  sv: {
    name: "Privet: privat AI-chatt",
    summary: "Döljer personuppgifter och hemligheter innan AI-chattar får dem. Fungerar på din enhet, utan server.",
    description: [
      "Privet döljer personuppgifter och hemligheter i det du skickar till AI-chattar, innan det lämnar din webbläsare: namn, adresser, telefonnummer, identitets- och kortnummer, lösenord och nycklar. Chatten får en platshållare som [EMAIL_1]; när du kopierar svaret har din egen kopia originalen igen.",
      "Det fungerar på ChatGPT, Claude, Gemini, Copilot, Perplexity och Le Chat och på varje annan webbplats som du lägger till. Du väljer för varje webbplats: markera det som skulle döljas, vakta allt som sidan skickar, eller skriva i en ruta som sidan inte kan läsa.",
      "Allt sker på din enhet. Det finns inget konto, ingen analys och ingen server; webbläsaren själv förbjuder tillägget att nå någon, och sidan med alternativ bevisar det. När Privet inte kan granska ett meddelande hålls det kvar, och du får veta det.",
    ],
  },
};

/** Folders of `_locales`: stores know Portuguese by its countries alone. */
export const FOLDERS: readonly (readonly [string, Language])[] = [
  ["ar", "ar"], ["da", "da"], ["de", "de"], ["en", "en"], ["es", "es"], ["fr", "fr"], ["it", "it"], ["ja", "ja"], ["nl", "nl"], ["pl", "pl"], ["pt_BR", "pt"], ["pt_PT", "pt"], ["sv", "sv"],
];
