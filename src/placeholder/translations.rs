//! What a model makes of a label when it answers in another language. DATA.
//!
//! A row is a label and its words, one column a language, in the order of [`LANGUAGES`]. The first column also holds
//! the longer English names. To add a language, add a column; the compiler then asks every row for it. Words are in
//! capitals with `_` between them; accents may be kept, the comparison ignores them. Read only inside brackets.

/// ISO 639-1 codes of the columns.
pub const LANGUAGES: [&str; 12] = [
    "en", "da", "de", "fr", "es", "it", "nl", "pt", "sv", "nb", "fi", "pl",
];

/// A label and its words in each of [`LANGUAGES`].
pub type Row = (&'static str, [&'static [&'static str]; 12]);

/// Every label that is a word rather than a proper name.
#[rustfmt::skip]
pub static TRANSLATIONS: &[Row] = &[
    ("PERSON", [&["NAME", "FULL_NAME"], &["PERSON", "NAVN"], &["PERSON", "NAME"], &["PERSONNE", "NOM"], &["PERSONA", "NOMBRE"], &["PERSONA", "NOME"],
        &["PERSOON", "NAAM"], &["PESSOA", "NOME"], &["PERSON", "NAMN"], &["PERSON", "NAVN"], &["HENKILÖ", "NIMI"], &["OSOBA", "IMIĘ"]]),
    ("DATE_OF_BIRTH", [&["BIRTH_DATE", "BIRTHDATE", "BIRTHDAY", "DOB"], &["FØDSELSDATO", "FØDSELSDAG"], &["GEBURTSDATUM", "GEBURTSTAG"], &["DATE_DE_NAISSANCE"],
        &["FECHA_DE_NACIMIENTO"], &["DATA_DI_NASCITA"], &["GEBOORTEDATUM"], &["DATA_DE_NASCIMENTO"], &["FÖDELSEDATUM"], &["FØDSELSDATO"], &["SYNTYMÄAIKA"], &["DATA_URODZENIA"]]),
    ("ORGANIZATION", [&["ORGANISATION", "COMPANY"], &["ORGANISATION", "VIRKSOMHED", "FIRMA"], &["ORGANISATION", "FIRMA", "UNTERNEHMEN"], &["ORGANISATION", "ENTREPRISE"],
        &["ORGANIZACIÓN", "EMPRESA"], &["ORGANIZZAZIONE", "AZIENDA"], &["ORGANISATIE", "BEDRIJF"], &["ORGANIZAÇÃO", "EMPRESA"], &["ORGANISATION", "FÖRETAG"],
        &["ORGANISASJON", "BEDRIFT"], &["ORGANISAATIO", "YRITYS"], &["ORGANIZACJA", "FIRMA"]]),
    ("EMAIL", [&["EMAIL_ADDRESS", "E_MAIL", "E_MAIL_ADDRESS", "MAIL"], &["MAIL", "E_MAILADRESSE"], &["E_MAIL_ADRESSE", "EMAIL_ADRESSE"], &["COURRIEL", "E_MAIL", "ADRESSE_E_MAIL"],
        &["CORREO", "CORREO_ELECTRÓNICO"], &["E_MAIL", "POSTA_ELETTRONICA"], &["E_MAIL", "E_MAILADRES"], &["E_MAIL", "CORREIO_ELETRÔNICO"], &["E_POST", "EPOST"], &["E_POST", "EPOST"],
        &["SÄHKÖPOSTI"], &["E_MAIL", "ADRES_E_MAIL"]]),
    ("PHONE", [&["PHONE_NUMBER", "TELEPHONE", "TELEPHONE_NUMBER"], &["TELEFON", "TELEFONNUMMER", "TLF"], &["TELEFON", "TELEFONNUMMER"], &["TÉLÉPHONE", "NUMÉRO_DE_TÉLÉPHONE"],
        &["TELÉFONO", "NÚMERO_DE_TELÉFONO"], &["TELEFONO", "NUMERO_DI_TELEFONO"], &["TELEFOON", "TELEFOONNUMMER"], &["TELEFONE", "NÚMERO_DE_TELEFONE"], &["TELEFON", "TELEFONNUMMER"],
        &["TELEFON", "TELEFONNUMMER"], &["PUHELIN", "PUHELINNUMERO"], &["TELEFON", "NUMER_TELEFONU"]]),
    ("ADDRESS", [&["STREET_ADDRESS", "POSTAL_ADDRESS"], &["ADRESSE"], &["ADRESSE", "ANSCHRIFT"], &["ADRESSE"], &["DIRECCIÓN"], &["INDIRIZZO"], &["ADRES"], &["ENDEREÇO", "MORADA"],
        &["ADRESS"], &["ADRESSE"], &["OSOITE"], &["ADRES"]]),
    ("LOCATION", [&["PLACE", "CITY"], &["STED", "BY"], &["ORT", "STADT"], &["LIEU", "VILLE"], &["UBICACIÓN", "LUGAR", "CIUDAD"], &["LUOGO", "CITTÀ"], &["LOCATIE", "PLAATS"],
        &["LOCALIZAÇÃO", "LOCAL", "CIDADE"], &["PLATS", "ORT"], &["STED"], &["PAIKKA", "SIJAINTI"], &["LOKALIZACJA", "MIEJSCE", "MIASTO"]]),
    ("CREDIT_CARD", [&["CARD", "CARD_NUMBER", "CREDIT_CARD_NUMBER"], &["KREDITKORT", "BETALINGSKORT"], &["KREDITKARTE"], &["CARTE_DE_CRÉDIT", "CARTE_BANCAIRE"], &["TARJETA_DE_CRÉDITO", "TARJETA"],
        &["CARTA_DI_CREDITO"], &["CREDITCARD", "CREDITKAART"], &["CARTÃO_DE_CRÉDITO", "CARTÃO"], &["KREDITKORT"], &["KREDITTKORT"], &["LUOTTOKORTTI"], &["KARTA_KREDYTOWA"]]),
    ("IBAN", [&["IBAN_CODE"], &["KONTONUMMER"], &["KONTONUMMER"], &["NUMÉRO_DE_COMPTE"], &["NÚMERO_DE_CUENTA"], &["NUMERO_DI_CONTO"], &["REKENINGNUMMER"], &["NÚMERO_DA_CONTA"],
        &["KONTONUMMER"], &["KONTONUMMER"], &["TILINUMERO"], &["NUMER_KONTA"]]),
    ("IP", [&["IP_ADDRESS"], &["IP_ADRESSE"], &["IP_ADRESSE"], &["ADRESSE_IP"], &["DIRECCIÓN_IP"], &["INDIRIZZO_IP"], &["IP_ADRES"], &["ENDEREÇO_IP"], &["IP_ADRESS"], &["IP_ADRESSE"],
        &["IP_OSOITE"], &["ADRES_IP"]]),
    ("MAC", [&["MAC_ADDRESS"], &["MAC_ADRESSE"], &["MAC_ADRESSE"], &["ADRESSE_MAC"], &["DIRECCIÓN_MAC"], &["INDIRIZZO_MAC"], &["MAC_ADRES"], &["ENDEREÇO_MAC"], &["MAC_ADRESS"], &["MAC_ADRESSE"],
        &["MAC_OSOITE"], &["ADRES_MAC"]]),
    ("URL", [&["LINK"], &["LINK"], &["LINK"], &["LIEN"], &["ENLACE"], &["COLLEGAMENTO"], &["LINK"], &["LIGAÇÃO"], &["LÄNK"], &["LENKE"], &["LINKKI"], &["LINK", "ADRES_URL"]]),
    ("PASSWORD", [&["PASSWD"], &["ADGANGSKODE", "KODEORD"], &["PASSWORT", "KENNWORT"], &["MOT_DE_PASSE"], &["CONTRASEÑA"], &["PASSWORD"], &["WACHTWOORD"], &["SENHA", "PALAVRA_PASSE"],
        &["LÖSENORD"], &["PASSORD"], &["SALASANA"], &["HASŁO"]]),
    ("PRIVATE_KEY", [&["SECRET_KEY"], &["PRIVAT_NØGLE"], &["PRIVATER_SCHLÜSSEL"], &["CLÉ_PRIVÉE"], &["CLAVE_PRIVADA"], &["CHIAVE_PRIVATA"], &["PRIVÉSLEUTEL"], &["CHAVE_PRIVADA"],
        &["PRIVAT_NYCKEL"], &["PRIVAT_NØKKEL"], &["YKSITYINEN_AVAIN"], &["KLUCZ_PRYWATNY"]]),
    ("TEXT", [&["LITERAL"], &["TEKST"], &["TEXT"], &["TEXTE"], &["TEXTO"], &["TESTO"], &["TEKST"], &["TEXTO"], &["TEXT"], &["TEKST"], &["TEKSTI"], &["TEKST"]]),
];
