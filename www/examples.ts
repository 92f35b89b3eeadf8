import type { Messages } from "./locales/index.js";

/** A text to try, by the id of its name. All data is invented, or from a standard's own examples. */
export interface Example {
  readonly id: keyof Messages["examples"];
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly text: string;
}

/** The example texts, in the order of their buttons. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "letter",
    language: "en",
    text:
      "Please make this complaint polite and short.\n\nMy name is Clara Whitfield. The parcel went to 14 Alder Street, Bristol BS1 4ZZ, but I moved in May. " +
      "You can reach me at clara.whitfield@example.com or on +44 20 7946 0958. I wrote to you from clara.whitfield@example.com twice already.",
  },
  {
    id: "card",
    language: "en",
    text:
      "The refund for order 88121 went to the wrong card. I paid with 4111 1111 1111 1111 and the money should go to my account GB82 WEST 1234 5698 7654 32. " +
      "Write to billing@example.org when it is done.",
  },
  {
    id: "secret",
    language: "en",
    text:
      "Why does this deployment fail?\n\nexport AWS_ACCESS_KEY_ID=AKIA2E0A8F3B244C9986\nexport API_HOST=192.0.2.44\npassword: Tr0ub4dor&3-hedge\n\n" +
      "The log was sent to ops@example.net.",
  },
  {
    id: "german",
    language: "de",
    text:
      "Bitte formuliere eine Kündigung.\n\nIch heiße Jonas Lindemann, wohne in der Ahornstraße 12, 10115 Berlin, und bin unter jonas.lindemann@example.de " +
      "oder +49 30 23125 0145 erreichbar. Die Erstattung bitte auf DE89 3704 0044 0532 0130 00.",
  },
  {
    id: "danish",
    language: "da",
    text:
      "Skriv en venlig mail til kommunen.\n\nJeg hedder Mette Lindegaard, mit CPR-nummer er 070761-4285, og jeg bor på Egevej 7, 8000 Aarhus. " +
      "Ring til mig på +45 32 12 34 56 eller skriv til mette@example.dk.",
  },
  {
    id: "french",
    language: "fr",
    text:
      "Rédige une demande de rendez-vous.\n\nJe m’appelle Élodie Martinaud, j’habite 8 rue des Érables, 69003 Lyon. Mon numéro est le +33 1 99 00 12 34 " +
      "et mon adresse elodie.martinaud@example.fr. IBAN : FR14 2004 1010 0505 0001 3M02 606.",
  },
  {
    id: "spanish",
    language: "es",
    text:
      "Redacta una respuesta para el casero.\n\nMe llamo Lucía Robledo, mi DNI es 12345678Z y vivo en la calle del Olmo 5, Madrid. " +
      "Mi correo es lucia.robledo@example.es y mi teléfono +34 600 000 123.",
  },
];
