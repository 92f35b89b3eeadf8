// What people write around a value, by language. `{cue}` is what they call it, `{value}` the value.

/**
 * @typedef {object} Phrases
 * @property {readonly string[]} cued
 * @property {readonly string[]} bare
 * @property {readonly string[]} name - Sentences that announce a name.
 * @property {readonly string[]} birth
 * @property {readonly string[]} address
 * @property {readonly string[]} phone
 * @property {readonly string[]} email
 * @property {readonly string[]} card
 * @property {readonly string[]} iban
 * @property {readonly string[]} password
 */

/** Written alike in every language: forms, files, tickets. @type {readonly string[]} */
export const FORMS = [
  "{cue}: {value}",
  "{cue} {value}",
  "{cue}={value}",
  "{cue}\n{value}",
  "- {cue}: **{value}**",
  "| {cue} | {value} |",
  '{"{cue}": "{value}", "ok": true}',
  "{cue};{value};ok",
];

/** @type {Readonly<Record<string, Phrases>>} */
export const PHRASES = {
  en: {
    cued: ["My {cue} is {value}.", "hey can u check {value}, thats my {cue}", "I was asked for the {cue}, it's {value} I think", "Please update the {cue} to {value} as soon as possible."],
    bare: ["{value}", "here you go: {value}", "it's {value}, right?", "can you check {value} please", "Sure.\n\n{value}\n\nThanks!"],
    name: ["My name is {value}.", "Hi, my name is {value} and I need help", "Dear {value},\nthank you for your letter.", "Name: {value}", "I spoke with Mr. {value} yesterday", "Best regards,\n{value}"],
    birth: ["I was born on {value}.", "Date of birth: {value}", "dob {value}", "my birthday is {value}"],
    address: ["I live at {value}.", "Address: {value}", "Please send it to {value}.", "{value}"],
    phone: ["Call me on {value} after four.", "Phone: {value}", "my number is {value}", "tel {value}"],
    email: ["Write to {value} please.", "Email: {value}", "{value}"],
    card: ["My card number is {value}.", "card {value} was charged twice", "Credit card: {value}"],
    iban: ["Please pay to {value} this time.", "IBAN: {value}", "my account number is {value}"],
    password: ["My password is {value}", "password: {value}", "the new password is {value} for all of us"],
  },
  da: {
    cued: ["Mit {cue} er {value}.", "hej, kan du tjekke {value}? det er mit {cue}", "De bad om {cue}, det er vist {value}"],
    bare: ["{value}", "her er det: {value}", "det er {value}, ikke?"],
    name: ["Mit navn er {value}.", "Hej, jeg hedder {value} og har brug for hjælp", "Kære {value},\ntak for dit brev.", "Navn: {value}", "Med venlig hilsen\n{value}"],
    birth: ["Jeg er født den {value}.", "Fødselsdato: {value}", "født {value}"],
    address: ["Jeg bor {value}.", "Adresse: {value}", "Send den til {value}, tak."],
    phone: ["Ring til mig på {value} efter fire.", "Telefon: {value}", "tlf. {value}", "mit nummer er {value}"],
    email: ["Skriv til {value}, tak.", "E-mail: {value}"],
    card: ["Mit kortnummer er {value}.", "Kreditkort: {value}"],
    iban: ["Overfør til {value} denne gang.", "IBAN: {value}"],
    password: ["Min adgangskode er {value}", "adgangskode: {value}", "kodeordet er {value}"],
  },
  de: {
    cued: ["Meine {cue} ist {value}.", "hallo, kannst du {value} prüfen? das ist meine {cue}", "Gefragt war die {cue}, also {value}"],
    bare: ["{value}", "hier bitte: {value}", "das ist {value}, oder?"],
    name: ["Mein Name ist {value}.", "Hallo, ich heiße {value} und brauche Hilfe", "Sehr geehrte Frau {value},\nvielen Dank.", "Name: {value}", "Mit freundlichen Grüßen\n{value}"],
    birth: ["Ich bin am {value} geboren.", "Geburtsdatum: {value}", "geb. {value}"],
    address: ["Ich wohne in der {value}.", "Adresse: {value}", "Bitte an {value} schicken."],
    phone: ["Ruf mich unter {value} an.", "Telefon: {value}", "Tel. {value}", "meine Handynummer ist {value}"],
    email: ["Schreib bitte an {value}.", "E-Mail: {value}"],
    card: ["Meine Kartennummer ist {value}.", "Kreditkarte: {value}"],
    iban: ["Bitte überweisen auf {value}.", "IBAN: {value}", "meine Kontonummer ist {value}"],
    password: ["Mein Passwort ist {value}", "Passwort: {value}", "das Kennwort lautet {value}"],
  },
  fr: {
    cued: ["Mon {cue} est {value}.", "salut, tu peux vérifier {value} ? c'est mon {cue}", "On me demande le {cue}, c'est {value}"],
    bare: ["{value}", "voici : {value}", "c'est {value}, non ?"],
    name: ["Je m'appelle {value}.", "Bonjour, mon nom est {value} et j'ai besoin d'aide", "Chère Madame {value},\nmerci.", "Nom : {value}", "Cordialement,\n{value}"],
    birth: ["Je suis né le {value}.", "Date de naissance : {value}", "née le {value}"],
    address: ["J'habite au {value}.", "Adresse : {value}", "Envoyez-le au {value}."],
    phone: ["Appelez-moi au {value}.", "Téléphone : {value}", "tél. {value}", "mon numéro est le {value}"],
    email: ["Écrivez à {value}.", "E-mail : {value}"],
    card: ["Mon numéro de carte est {value}.", "Carte bancaire : {value}"],
    iban: ["Merci de virer sur {value}.", "IBAN : {value}"],
    password: ["Mon mot de passe est {value}", "mot de passe : {value}", "mdp : {value}"],
  },
  es: {
    cued: ["Mi {cue} es {value}.", "hola, ¿puedes revisar {value}? es mi {cue}", "Me piden el {cue}, que es {value}"],
    bare: ["{value}", "aquí está: {value}", "es {value}, ¿no?"],
    name: ["Me llamo {value}.", "Hola, mi nombre es {value} y necesito ayuda", "Estimada Sra. {value}:\ngracias.", "Nombre: {value}", "Un saludo,\n{value}"],
    birth: ["Nací el {value}.", "Fecha de nacimiento: {value}", "nacida el {value}"],
    address: ["Vivo en {value}.", "Dirección: {value}", "Envíalo a {value}."],
    phone: ["Llámame al {value}.", "Teléfono: {value}", "mi número es {value}", "tel. {value}"],
    email: ["Escríbeme a {value}.", "Correo: {value}"],
    card: ["Mi número de tarjeta es {value}.", "Tarjeta de crédito: {value}"],
    iban: ["Haz la transferencia a {value}.", "IBAN: {value}", "mi cuenta bancaria es {value}"],
    password: ["Mi contraseña es {value}", "contraseña: {value}"],
  },
  it: {
    cued: ["Il mio {cue} è {value}.", "ciao, puoi controllare {value}? è il mio {cue}", "Mi chiedono il {cue}, è {value}"],
    bare: ["{value}", "ecco: {value}", "è {value}, giusto?"],
    name: ["Mi chiamo {value}.", "Salve, il mio nome è {value} e ho bisogno di aiuto", "Gentile Signora {value},\ngrazie.", "Nome: {value}", "Cordiali saluti,\n{value}"],
    birth: ["Sono nato il {value}.", "Data di nascita: {value}", "nata il {value}"],
    address: ["Abito in {value}.", "Indirizzo: {value}", "Spedite a {value}."],
    phone: ["Chiamami al {value}.", "Telefono: {value}", "il mio numero è {value}", "cell. {value}"],
    email: ["Scrivi a {value}.", "E-mail: {value}"],
    card: ["Il numero della mia carta è {value}.", "Carta di credito: {value}"],
    iban: ["Fai il bonifico su {value}.", "IBAN: {value}"],
    password: ["La mia password è {value}", "password: {value}", "la parola d'ordine è {value}"],
  },
  nl: {
    cued: ["Mijn {cue} is {value}.", "hoi, kun je {value} nakijken? dat is mijn {cue}", "Ze vragen het {cue}, dat is {value}"],
    bare: ["{value}", "alsjeblieft: {value}", "het is {value}, toch?"],
    name: ["Mijn naam is {value}.", "Hoi, ik heet {value} en heb hulp nodig", "Beste mevrouw {value},\nbedankt.", "Naam: {value}", "Met vriendelijke groet,\n{value}"],
    birth: ["Ik ben geboren op {value}.", "Geboortedatum: {value}", "geb. {value}"],
    address: ["Ik woon op {value}.", "Adres: {value}", "Stuur het naar {value}."],
    phone: ["Bel me op {value}.", "Telefoon: {value}", "mijn nummer is {value}", "tel. {value}"],
    email: ["Mail naar {value}.", "E-mail: {value}"],
    card: ["Mijn kaartnummer is {value}.", "Creditcard: {value}"],
    iban: ["Maak het over naar {value}.", "IBAN: {value}", "mijn rekeningnummer is {value}"],
    password: ["Mijn wachtwoord is {value}", "wachtwoord: {value}"],
  },
  pt: {
    cued: ["O meu {cue} é {value}.", "oi, pode conferir {value}? é o meu {cue}", "Pediram o {cue}, que é {value}"],
    bare: ["{value}", "aqui está: {value}", "é {value}, certo?"],
    name: ["Meu nome é {value}.", "Olá, chamo-me {value} e preciso de ajuda", "Prezada Sra. {value},\nobrigado.", "Nome: {value}", "Atenciosamente,\n{value}"],
    birth: ["Nasci em {value}.", "Data de nascimento: {value}", "nascida em {value}"],
    address: ["Moro na {value}.", "Endereço: {value}", "Envie para {value}."],
    phone: ["Ligue para {value}.", "Telefone: {value}", "meu número é {value}", "tel. {value}"],
    email: ["Escreva para {value}.", "E-mail: {value}"],
    card: ["O número do meu cartão é {value}.", "Cartão de crédito: {value}"],
    iban: ["Transfira para {value}.", "IBAN: {value}"],
    password: ["Minha senha é {value}", "senha: {value}", "palavra-passe: {value}"],
  },
  sv: {
    cued: ["Mitt {cue} är {value}.", "hej, kan du kolla {value}? det är mitt {cue}", "De frågar efter {cue}, det är {value}"],
    bare: ["{value}", "här är det: {value}", "det är {value}, eller hur?"],
    name: ["Jag heter {value}.", "Hej, mitt namn är {value} och jag behöver hjälp", "Bästa {value},\ntack.", "Namn: {value}", "Med vänlig hälsning\n{value}"],
    birth: ["Jag är född {value}.", "Födelsedatum: {value}", "född den {value}"],
    address: ["Jag bor på {value}.", "Adress: {value}", "Skicka den till {value}."],
    phone: ["Ring mig på {value}.", "Telefon: {value}", "mitt nummer är {value}", "tel. {value}"],
    email: ["Skriv till {value}.", "E-post: {value}"],
    card: ["Mitt kortnummer är {value}.", "Kreditkort: {value}"],
    iban: ["Betala till {value}.", "IBAN: {value}", "mitt kontonummer är {value}"],
    password: ["Mitt lösenord är {value}", "lösenord: {value}"],
  },
  nb: {
    cued: ["Mitt {cue} er {value}.", "hei, kan du sjekke {value}? det er mitt {cue}", "De ber om {cue}, det er {value}"],
    bare: ["{value}", "her er det: {value}", "det er {value}, ikke sant?"],
    name: ["Jeg heter {value}.", "Hei, mitt navn er {value} og jeg trenger hjelp", "Kjære {value},\ntakk.", "Navn: {value}", "Med vennlig hilsen\n{value}"],
    birth: ["Jeg er født {value}.", "Fødselsdato: {value}", "født den {value}"],
    address: ["Jeg bor i {value}.", "Adresse: {value}", "Send den til {value}."],
    phone: ["Ring meg på {value}.", "Telefon: {value}", "nummeret mitt er {value}", "tlf. {value}"],
    email: ["Skriv til {value}.", "E-post: {value}"],
    card: ["Kortnummeret mitt er {value}.", "Kredittkort: {value}"],
    iban: ["Overfør til {value}.", "IBAN: {value}"],
    password: ["Passordet mitt er {value}", "passord: {value}"],
  },
  fi: {
    cued: ["{cue} on {value}.", "hei, voitko tarkistaa {value}? se on minun {cue}", "Pyysivät: {cue}, se on {value}"],
    bare: ["{value}", "tässä: {value}", "se on {value}, eikö niin?"],
    name: ["Nimeni on {value}.", "Hei, olen nimeltäni {value} ja tarvitsen apua", "Hyvä {value},\nkiitos.", "Nimi: {value}", "Ystävällisin terveisin\n{value}"],
    birth: ["Olen syntynyt {value}.", "Syntymäaika: {value}", "synt. {value}"],
    address: ["Asun osoitteessa {value}.", "Osoite: {value}", "Lähetä se osoitteeseen {value}."],
    phone: ["Soita minulle numeroon {value}.", "Puhelin: {value}", "numeroni on {value}", "puh. {value}"],
    email: ["Kirjoita osoitteeseen {value}.", "Sähköposti: {value}"],
    card: ["Korttini numero on {value}.", "Luottokortti: {value}"],
    iban: ["Maksa tilille {value}.", "IBAN: {value}", "tilinumeroni on {value}"],
    password: ["Salasanani on {value}", "salasana: {value}"],
  },
  pl: {
    cued: ["Mój {cue} to {value}.", "hej, sprawdzisz {value}? to mój {cue}", "Proszą o {cue}, to jest {value}"],
    bare: ["{value}", "proszę: {value}", "to {value}, prawda?"],
    name: ["Nazywam się {value}.", "Cześć, mam na imię {value} i potrzebuję pomocy", "Szanowna Pani {value},\ndziękuję.", "Imię i nazwisko: {value}", "Z poważaniem\n{value}"],
    birth: ["Urodziłem się {value}.", "Data urodzenia: {value}", "ur. {value}"],
    address: ["Mieszkam na {value}.", "Adres: {value}", "Proszę wysłać na {value}."],
    phone: ["Zadzwoń pod {value}.", "Telefon: {value}", "mój numer to {value}", "tel. {value}"],
    email: ["Napisz na {value}.", "E-mail: {value}"],
    card: ["Numer mojej karty to {value}.", "Karta kredytowa: {value}"],
    iban: ["Przelej na {value}.", "IBAN: {value}", "mój numer konta to {value}"],
    password: ["Moje hasło to {value}", "hasło: {value}"],
  },
};

/** Texts of the same language in faker. @type {Readonly<Record<string, readonly string[]>>} */
export const LOCALES = {
  en: ["en_US", "en_GB", "en_CA", "en_AU", "en_IE", "en_IN"],
  da: ["da"],
  de: ["de", "de_AT", "de_CH"],
  fr: ["fr", "fr_BE", "fr_CH", "fr_CA"],
  es: ["es", "es_MX"],
  it: ["it"],
  nl: ["nl", "nl_BE"],
  pt: ["pt_BR", "pt_PT"],
  sv: ["sv"],
  nb: ["nb_NO"],
  fi: ["fi"],
  pl: ["pl"],
};

/** How a date of birth is written in a language. @type {Readonly<Record<string, readonly string[]>>} */
export const DATES = {
  en: ["MM/DD/YYYY", "DD/MM/YYYY", "YYYY-MM-DD"],
  da: ["DD.MM.YYYY", "DD-MM-YYYY"],
  de: ["DD.MM.YYYY"],
  fr: ["DD/MM/YYYY"],
  es: ["DD/MM/YYYY"],
  it: ["DD/MM/YYYY"],
  nl: ["DD-MM-YYYY"],
  pt: ["DD/MM/YYYY"],
  sv: ["YYYY-MM-DD"],
  nb: ["DD.MM.YYYY"],
  fi: ["DD.MM.YYYY"],
  pl: ["DD.MM.YYYY"],
};
