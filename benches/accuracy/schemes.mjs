// National and industrial numbers: how a valid one is made, how it is written, and what people call it.
// A new scheme is a new row.
import { baltic, bigRemainder, complement, icao, luhn, mod11And10, remainder, values, verhoeff, weigh } from "./checks.mjs";

/** @typedef {import("../random.mjs").Random} Random */
/**
 * @typedef {object} Scheme
 * @property {string} entity
 * @property {number} odds - One in so many numbers of this shape passes the check; 1 without a check.
 * @property {boolean} [required] - It counts only beside a cue: bare, numbers of its shape are mostly something else.
 * @property {(random: Random) => string | undefined} make - The bare letters and digits; undefined for a body that has no check digit.
 * @property {readonly string[]} forms - Written forms; `#` is the next letter or digit.
 * @property {Readonly<Record<string, readonly string[]>>} cues - By language.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Appends a check digit. @param {string} body @param {string | undefined} check */
const close = (body, check) => (check === undefined ? undefined : body + check);
/** Luhn over a body. @param {string} body */
const withLuhn = (body) => body + luhn(body);
/** @param {Random} random @param {string} first @param {number} more */
const lead = (random, first, more) => random.string(first, 1) + random.digits(more);

/** @type {readonly Scheme[]} */
export const SCHEMES = [
  {
    entity: "US_SSN", odds: 1, forms: ["###-##-####", "### ## ####"],
    make: (r) => `${r.int(100, 665)}${r.int(10, 99)}${r.int(1000, 9999)}`,
    cues: { en: ["SSN", "social security number", "social security no"], es: ["número de seguro social"] },
  },
  { entity: "US_ITIN", odds: 1, forms: ["###-##-####"], make: (r) => `9${r.digits(2)}${r.int(70, 88)}${r.int(1000, 9999)}`, cues: { en: ["ITIN", "taxpayer identification number"] } },
  { entity: "US_EIN", required: true, odds: 1, forms: ["##-#######"], make: (r) => `${r.pick(["12", "20", "36", "47", "81"])}${r.digits(7)}`, cues: { en: ["EIN", "employer identification number", "federal tax ID"] } },
  { entity: "US_NPI", odds: 10, forms: ["##########"], make: (r) => { const body = lead(r, "1", 8); return body + luhn(`80840${body}`); }, cues: { en: ["NPI", "NPI number"] } },
  {
    entity: "MEDICAL_LICENSE", odds: 10, forms: ["#########"],
    make: (r) => { const body = r.digits(6); return r.pick(["A", "B", "F", "M"]) + r.string(LETTERS, 1) + body + String(weigh(body, [1, 2]) % 10); },
    cues: { en: ["DEA number", "DEA no"] },
  },
  { entity: "ABA_ROUTING_NUMBER", odds: 10, forms: ["#########"], make: (r) => { const body = `0${r.int(1, 9)}${r.digits(6)}`; return close(body, complement(body, [3, 7, 1], 10)); }, cues: { en: ["routing number", "ABA routing number", "ABA number"] } },
  { entity: "CA_SIN", odds: 10, forms: ["### ### ###", "###-###-###", "#########"], make: (r) => withLuhn(lead(r, "1245679", 7)), cues: { en: ["SIN", "social insurance number", "SIN number"], fr: ["NAS", "numéro d'assurance sociale"] } },
  {
    entity: "MX_CURP", odds: 10, forms: ["##################"],
    make: (r) => {
      const body = `${r.string("BCDFGLMR", 1)}${r.string("AEIOU", 1)}${r.string("BCDFGLMR", 2)}${r.date("YYMMDD")}${r.pick(["H", "M"])}${r.pick(["DF", "JC", "NL", "OC"])}${r.string("BCDFGLMNPRST", 3)}${r.int(0, 9)}`;
      const alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
      const sum = [...body].reduce((total, character, at) => total + alphabet.indexOf(character) * (18 - at), 0);
      return body + String((10 - (sum % 10)) % 10);
    },
    cues: { es: ["CURP", "clave CURP"], en: ["CURP"] },
  },
  { entity: "UK_NHS", odds: 11, forms: ["### ### ####", "##########", "###-###-####"], make: (r) => { const body = lead(r, "4679", 8); return close(body, complement(body, [10, 9, 8, 7, 6, 5, 4, 3, 2], 11)); }, cues: { en: ["NHS number", "NHS no", "nhs"] } },
  { entity: "UK_NINO", odds: 1, forms: ["## ## ## ## #", "#########"], make: (r) => `${r.string("ABCEHJKLMPRSTWXYZ", 1)}${r.string("ABCEHJKLMPRSWXYZ", 1)}${r.digits(6)}${r.string("ABCD", 1)}`, cues: { en: ["NI number", "national insurance number", "NINO"] } },
  { entity: "UK_UTR", required: true, odds: 11, forms: ["##########", "##### #####"], make: (r) => { const body = r.digits(9); return "21987654321".charAt(weigh(body, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) + body; }, cues: { en: ["UTR", "unique taxpayer reference", "UTR number"] } },
  { entity: "IE_PPSN", odds: 23, forms: ["########"], make: (r) => { const body = r.digits(7); return body + "WABCDEFGHIJKLMNOPQRSTUV".charAt(weigh(body, [8, 7, 6, 5, 4, 3, 2]) % 23); }, cues: { en: ["PPS number", "PPSN", "PPS no"] } },
  {
    entity: "DE_TAX_ID", odds: 100, forms: ["## ### ### ###", "###########"],
    make: (r) => {
      const digits = "0123456789".split("").sort(() => r.next() - 0.5);
      const body = digits.slice(0, 9);
      body.splice(r.int(2, 8), 0, body[0] ?? "1");
      return body[0] === "0" ? undefined : body.join("") + mod11And10(body.join(""));
    },
    cues: { de: ["Steuer-ID", "Steueridentifikationsnummer", "Steuer-IdNr.", "IdNr"], en: ["German tax ID"] },
  },
  {
    entity: "DE_SOCIAL_SECURITY", odds: 10, forms: ["## ###### # ###", "############"],
    make: (r) => {
      const area = r.int(10, 79), letter = r.string(LETTERS, 1), body = `${area}${r.date("DDMMYY")}`, serial = String(r.int(0, 99)).padStart(2, "0");
      const digits = `${body}${String(letter.charCodeAt(0) - 64).padStart(2, "0")}${serial}`;
      const sum = values(digits).reduce((total, digit, at) => { const product = digit * ([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1][at] ?? 0); return total + Math.floor(product / 10) + (product % 10); }, 0);
      return `${body}${letter}${serial}${sum % 10}`;
    },
    cues: { de: ["Rentenversicherungsnummer", "Sozialversicherungsnummer", "RV-Nummer"], en: ["German social security number"] },
  },
  {
    entity: "DE_HEALTH_INSURANCE", odds: 10, forms: ["##########"],
    make: (r) => {
      const letter = r.string(LETTERS, 1), serial = r.digits(8);
      const sum = values(`${String(letter.charCodeAt(0) - 64).padStart(2, "0")}${serial}`).reduce((total, digit, at) => { const product = digit * (at % 2 ? 2 : 1); return total + Math.floor(product / 10) + (product % 10); }, 0);
      return `${letter}${serial}${sum % 10}`;
    },
    cues: { de: ["Krankenversichertennummer", "Versichertennummer", "KVNR"], en: ["German health insurance number"] },
  },
  { entity: "DE_ID_CARD", odds: 10, forms: ["##########"], make: (r) => { const body = r.string("LMNPRTVWXY", 1) + r.string("CFGHJKLMNPRTVWXYZ0123456789", 8); return /\d/u.test(body) ? body + icao(body) : undefined; }, cues: { de: ["Personalausweisnummer", "Ausweisnummer", "Personalausweis Nr."], en: ["German ID card number"] } },
  { entity: "DE_VAT_ID", odds: 10, forms: ["DE#########", "DE ### ### ###"], make: (r) => { const body = lead(r, "123456789", 7); return body + mod11And10(body); }, cues: { de: ["USt-IdNr.", "Umsatzsteuer-ID"], en: ["VAT ID", "VAT number"] } },
  { entity: "AT_SVNR", odds: 11, forms: ["#### ######", "##########"], make: (r) => { const serial = lead(r, "123456789", 2), date = r.date("DDMMYY"); const sum = weigh(serial + date, [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11; return sum > 9 ? undefined : `${serial}${sum}${date}`; }, cues: { de: ["Sozialversicherungsnummer", "SV-Nummer", "SVNR"], en: ["Austrian social security number"] } },
  { entity: "CH_AHV", odds: 10, forms: ["###.####.####.##", "#############"], make: (r) => { const body = `756${r.digits(9)}`; return body + complement(body, [1, 3], 10); }, cues: { de: ["AHV-Nummer", "AHV-Nr."], fr: ["numéro AVS", "AVS"], it: ["numero AVS"] } },
  { entity: "NL_BSN", odds: 11, forms: ["#########", "#### ## ###", "####.##.###"], make: (r) => { const body = lead(r, "123456789", 7); return close(body, remainder(body, [9, 8, 7, 6, 5, 4, 3, 2], 11)); }, cues: { nl: ["BSN", "burgerservicenummer", "sofinummer", "BSN-nummer"], en: ["BSN", "citizen service number"] } },
  { entity: "BE_NATIONAL_NUMBER", odds: 97, forms: ["##.##.##-###.##", "###########", "## ## ## ### ##"], make: (r) => { const body = r.date("YYMMDD") + String(r.int(1, 997)).padStart(3, "0"); return body + String(97 - bigRemainder(body, 97)).padStart(2, "0"); }, cues: { nl: ["rijksregisternummer", "insz-nummer"], fr: ["numéro national", "numéro de registre national", "NISS"], en: ["Belgian national number"] } },
  { entity: "FR_NIR", odds: 97, forms: ["# ## ## ## ### ### ##", "###############"], make: (r) => { const body = `${r.int(1, 2)}${r.date("YYMM")}${String(r.int(1, 95)).padStart(2, "0").replace("20", "21")}${String(r.int(1, 480)).padStart(3, "0")}${String(r.int(1, 990)).padStart(3, "0")}`; return body + String(97 - bigRemainder(body, 97)).padStart(2, "0"); }, cues: { fr: ["numéro de sécurité sociale", "numéro de sécu", "NIR", "n° de sécu"], en: ["French social security number"] } },
  { entity: "FR_NIF", required: true, odds: 511, forms: ["## ## ### ### ###", "#############"], make: (r) => { const body = lead(r, "0123", 9); return body + String(bigRemainder(body, 511)).padStart(3, "0"); }, cues: { fr: ["numéro fiscal", "SPI", "n° fiscal"] } },
  { entity: "DK_CPR", odds: 1, forms: ["######-####", "##########", "###### ####"], make: (r) => r.date("DDMMYY") + lead(r, "0123", 3), cues: { da: ["CPR", "cpr-nummer", "personnummer", "CPR-nr."], en: ["CPR number", "CPR"] } },
  { entity: "DK_CVR", required: true, odds: 11, forms: ["########", "## ## ## ##"], make: (r) => { const body = lead(r, "1234", 6); return close(body, complement(body, [2, 7, 6, 5, 4, 3, 2], 11)); }, cues: { da: ["CVR", "cvr-nummer", "CVR-nr."], en: ["CVR number"] } },
  { entity: "SE_PERSONNUMMER", odds: 10, forms: ["######-####", "##########", "19######-####", "19##########"], make: (r) => withLuhn(r.date("YYMMDD") + r.digits(3)), cues: { sv: ["personnummer", "personnr", "pnr"], en: ["Swedish personal number", "personnummer"] } },
  { entity: "NO_FODSELSNUMMER", odds: 100, forms: ["###### #####", "###########"], make: (r) => { const body = r.date("DDMMYY") + String(r.int(0, 499)).padStart(3, "0"); const first = complement(body, [3, 7, 6, 1, 8, 9, 4, 5, 2], 11); return first && close(body + first, complement(body + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11)); }, cues: { nb: ["fødselsnummer", "personnummer", "fnr"], en: ["Norwegian national ID", "fødselsnummer"] } },
  { entity: "NO_BANK_ACCOUNT", odds: 11, forms: ["####.##.#####", "#### ## #####"], make: (r) => { const body = lead(r, "123456789", 9); return close(body, complement(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11)); }, cues: { nb: ["kontonummer", "kontonr"], en: ["account number"] } },
  { entity: "FI_PERSONAL_IDENTITY_CODE", odds: 31, forms: ["######-####"], make: (r) => { const date = r.date("DDMMYY"), serial = String(r.int(2, 899)).padStart(3, "0"); return date + serial + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Number(date + serial) % 31); }, cues: { fi: ["henkilötunnus", "hetu", "henkilötunnukseni"], sv: ["personbeteckning"], en: ["Finnish personal identity code"] } },
  { entity: "IS_KENNITALA", odds: 11, forms: ["######-####"], make: (r) => { const body = r.date("DDMMYY") + r.int(20, 99); const check = complement(body, [3, 2, 7, 6, 5, 4, 3, 2], 11); return check && `${body}${check}9`; }, cues: { en: ["kennitala", "Icelandic ID number"] } },
  { entity: "EE_IK", odds: 10, forms: ["###########"], make: (r) => { const body = r.string("34", 1) + r.date("YYMMDD") + r.digits(3); return body + baltic(body); }, cues: { en: ["isikukood", "Estonian personal code"] } },
  { entity: "LT_AK", odds: 10, forms: ["###########"], make: (r) => { const body = r.string("34", 1) + r.date("YYMMDD") + r.digits(3); return body + baltic(body); }, cues: { en: ["asmens kodas", "Lithuanian personal code"] } },
  { entity: "ES_NIF", odds: 23, forms: ["#########", "########-#", "##.###.###-#"], make: (r) => { const body = String(r.int(10_000_000, 79_999_999)); return body + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Number(body) % 23); }, cues: { es: ["DNI", "NIF", "número de DNI", "carnet de identidad"], en: ["DNI", "Spanish ID number"] } },
  { entity: "ES_NIE", odds: 23, forms: ["#########", "#-#######-#"], make: (r) => { const first = r.int(0, 2), body = r.digits(7); return `${"XYZ".charAt(first)}${body}${"TRWAGMYFPDXBNJZSQVHLCKE".charAt(Number(`${first}${body}`) % 23)}`; }, cues: { es: ["NIE", "número de NIE", "número de extranjero"], en: ["NIE number"] } },
  { entity: "ES_NAF", required: true, odds: 97, forms: ["##/########/##", "############"], make: (r) => { const body = `${r.int(10, 50)}${lead(r, "123456789", 7)}`; return body + String(bigRemainder(body, 97)).padStart(2, "0"); }, cues: { es: ["número de la Seguridad Social", "número de afiliación"] } },
  { entity: "PT_NIF", odds: 11, forms: ["#########", "### ### ###"], make: (r) => { const body = lead(r, "12", 7); const sum = weigh(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11; return body + String(sum < 2 ? 0 : 11 - sum); }, cues: { pt: ["NIF", "número de contribuinte", "contribuinte"], en: ["NIF", "Portuguese tax number"] } },
  {
    entity: "PT_CC", odds: 10, forms: ["######## # ###", "############"],
    make: (r) => { const head = r.digits(9) + r.string("XYZ", 2); const sum = values(head).reverse().reduce((total, value, at) => { const product = at % 2 ? value : value * 2; return total + (at % 2 === 0 && product > 9 ? product - 9 : product); }, 0); return head + String((10 - (sum % 10)) % 10); },
    cues: { pt: ["cartão de cidadão", "número do cartão de cidadão"], en: ["Portuguese citizen card"] },
  },
  {
    entity: "IT_FISCAL_CODE", odds: 26, forms: ["################", "### ### ##### #####"],
    make: (r) => {
      const body = `${r.string("BCDFGLMNPRST", 6)}${r.int(40, 99)}${r.string("ABCDEHLMPRST", 1)}${String(r.pick([r.int(1, 28), r.int(41, 68)])).padStart(2, "0")}${r.pick(["H501", "F205", "L219", "D612", "A944"])}`;
      const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
      const place = (/** @type {string} */ c) => (/\d/u.test(c) ? Number(c) : c.charCodeAt(0) - 65);
      const sum = [...body].reduce((total, c, at) => total + (at % 2 ? place(c) : odd[place(c)] ?? 0), 0);
      return body + LETTERS.charAt(sum % 26);
    },
    cues: { it: ["codice fiscale", "CF", "cod. fiscale"], en: ["fiscal code", "codice fiscale"] },
  },
  { entity: "GR_AMKA", odds: 10, forms: ["###########"], make: (r) => withLuhn(r.date("DDMMYY") + r.digits(4)), cues: { en: ["AMKA", "AMKA number"] } },
  { entity: "GR_AFM", odds: 11, forms: ["#########"], make: (r) => { const body = lead(r, "0123459", 7); return body + String((weigh(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10); }, cues: { en: ["AFM", "Greek tax number"] } },
  { entity: "PL_PESEL", odds: 10, forms: ["###########"], make: (r) => { const body = r.date("YYMMDD") + r.digits(4); return close(body, complement(body, [1, 3, 7, 9], 10)); }, cues: { pl: ["PESEL", "numer PESEL", "nr PESEL"], en: ["PESEL", "PESEL number"] } },
  { entity: "PL_NIP", odds: 11, forms: ["###-###-##-##", "##########", "###-##-##-###"], make: (r) => { const body = lead(r, "5678", 8); return close(body, remainder(body, [6, 5, 7, 2, 3, 4, 5, 6, 7], 11)); }, cues: { pl: ["NIP", "numer NIP"], en: ["NIP", "Polish tax number"] } },
  { entity: "PL_ID_CARD", odds: 10, forms: ["### ######", "#########"], make: (r) => { const letters = `${r.string("ACD", 1)}${r.string(LETTERS, 2)}`, digits = r.digits(5); const sum = weigh(letters, [7, 3, 1]) + weigh(digits, [7, 3, 1, 7, 3]); return `${letters}${sum % 10}${digits}`; }, cues: { pl: ["numer dowodu osobistego", "dowód osobisty", "nr dowodu"], en: ["Polish ID card"] } },
  { entity: "CZ_RC", odds: 11, forms: ["######/####"], make: (r) => { const body = r.date("YYMMDD", 1955) + r.digits(3); const rest = bigRemainder(body, 11); return rest === 10 ? undefined : `${body}${rest}`; }, cues: { en: ["rodné číslo", "Czech birth number"] } },
  { entity: "RO_CNP", odds: 11, forms: ["#############"], make: (r) => { const body = `${r.int(1, 2)}${r.date("YYMMDD")}${String(r.int(1, 46)).padStart(2, "0")}${String(r.int(1, 999)).padStart(3, "0")}`; const rest = weigh(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11; return body + String(rest === 10 ? 1 : rest); }, cues: { en: ["CNP", "Romanian CNP"] } },
  { entity: "BG_EGN", odds: 11, forms: ["##########"], make: (r) => { const body = r.date("YYMMDD") + r.digits(3); return body + String((weigh(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10); }, cues: { en: ["EGN", "Bulgarian EGN"] } },
  { entity: "HR_OIB", odds: 10, forms: ["###########"], make: (r) => { const body = lead(r, "123456789", 9); return body + mod11And10(body); }, cues: { en: ["OIB", "Croatian OIB"] } },
  { entity: "RU_INN", odds: 100, forms: ["############"], make: (r) => { const body = `77${r.digits(8)}`; const first = body + String((weigh(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10); return first + String((weigh(first, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10); }, cues: { en: ["INN", "Russian INN"] } },
  { entity: "TR_NATIONAL_ID", odds: 100, forms: ["###########"], make: (r) => { const body = lead(r, "123456789", 8); const v = values(body); const odd = [0, 2, 4, 6, 8].reduce((sum, at) => sum + (v[at] ?? 0), 0), even = [1, 3, 5, 7].reduce((sum, at) => sum + (v[at] ?? 0), 0); const tenth = (((odd * 7 - even) % 10) + 10) % 10; return `${body}${tenth}${(odd + even + tenth) % 10}`; }, cues: { en: ["TC kimlik no", "Turkish ID number", "TCKN"] } },
  { entity: "IL_ID", odds: 10, forms: ["#########"], make: (r) => withLuhn(lead(r, "23", 7)), cues: { en: ["Israeli ID", "teudat zehut"] } },
  { entity: "AE_EMIRATES_ID", odds: 10, forms: ["###-####-#######-#"], make: (r) => withLuhn(`784${r.int(1950, 2001)}${r.digits(7)}`), cues: { en: ["Emirates ID", "Emirates ID number"] } },
  { entity: "ZA_ID_NUMBER", odds: 10, forms: ["#############", "###### #### ###"], make: (r) => withLuhn(`${r.date("YYMMDD")}${r.digits(4)}${r.int(0, 1)}8`), cues: { en: ["South African ID number", "SA ID number", "RSA ID"] } },
  { entity: "IN_AADHAAR", odds: 10, forms: ["#### #### ####", "############", "####-####-####"], make: (r) => { const body = lead(r, "23456789", 10); return body + verhoeff(body); }, cues: { en: ["Aadhaar", "aadhar number", "Aadhaar number"] } },
  { entity: "IN_PAN", odds: 1, forms: ["##########"], make: (r) => `${r.string(LETTERS, 3)}P${r.string(LETTERS, 1)}${r.int(1000, 9999)}${r.string(LETTERS, 1)}`, cues: { en: ["PAN", "PAN card", "permanent account number"] } },
  { entity: "CN_RESIDENT_ID", odds: 11, forms: ["##################"], make: (r) => { const body = `${r.pick(["110101", "310104", "440305"])}${r.date("YYYYMMDD")}${r.digits(3)}`; return body + "10X98765432".charAt(weigh(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11); }, cues: { en: ["Chinese ID number", "resident identity card"] } },
  { entity: "KR_RRN", odds: 1, forms: ["######-#######"], make: (r) => { const body = r.date("YYMMDD") + r.int(1, 2) + r.digits(5); return body + String((11 - (weigh(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10); }, cues: { en: ["resident registration number", "RRN"] } },
  { entity: "SG_NRIC_FIN", odds: 11, forms: ["#########"], make: (r) => { const body = r.digits(7); return `S${body}${"JZIHGFEDCBA".charAt(weigh(body, [2, 7, 6, 5, 4, 3, 2]) % 11)}`; }, cues: { en: ["NRIC", "NRIC number"] } },
  { entity: "TH_TNIN", odds: 10, forms: ["#-####-#####-##-#", "#############"], make: (r) => { const body = lead(r, "12345678", 11); return body + String((11 - (weigh(body, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10); }, cues: { en: ["Thai ID number", "Thai national ID"] } },
  { entity: "JP_MY_NUMBER", odds: 11, forms: ["#### #### ####", "############"], make: (r) => { const body = r.digits(11); const rest = weigh(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11; return body + String(rest < 2 ? 0 : 11 - rest); }, cues: { en: ["My Number", "Japanese My Number"] } },
  { entity: "AU_TFN", odds: 11, forms: ["### ### ###", "#########"], make: (r) => { const body = lead(r, "123456789", 7); const rest = weigh(body, [1, 4, 3, 7, 5, 8, 6, 9]) % 11; const last = values("0123456789").find((digit) => (rest + digit * 10) % 11 === 0); return last === undefined ? undefined : body + String(last); }, cues: { en: ["TFN", "tax file number"] } },
  { entity: "AU_MEDICARE", odds: 10, forms: ["#### ##### #", "##########"], make: (r) => { const body = lead(r, "23456", 7); return `${body}${weigh(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10}${r.int(1, 5)}`; }, cues: { en: ["Medicare number", "Medicare card"] } },
  { entity: "AU_ABN", odds: 89, forms: ["## ### ### ###", "###########"], make: (r) => { const body = lead(r, "123456789", 8); for (let check = 10; check < 99; check += 1) { const all = `${check}${body}`; const sum = weigh(all, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10; if (sum % 89 === 0) return all; } return undefined; }, cues: { en: ["ABN", "Australian business number"] } },
  { entity: "NZ_IRD", required: true, odds: 11, forms: ["###-###-###", "#########"], make: (r) => { const body = lead(r, "1", 7); return close(body, complement(body, [3, 2, 7, 6, 5, 4, 3, 2], 11)); }, cues: { en: ["IRD number", "IRD no"] } },
  { entity: "BR_CPF", odds: 100, forms: ["###.###.###-##", "###########", "### ### ### ##"], make: (r) => { let body = r.digits(9); for (const start of [10, 11]) { const rest = weigh(body, Array.from({ length: body.length }, (_, at) => start - at)) % 11; body += String(rest < 2 ? 0 : 11 - rest); } return body; }, cues: { pt: ["CPF", "número do CPF", "meu cpf"], en: ["CPF", "Brazilian CPF"] } },
  { entity: "BR_CNPJ", odds: 100, forms: ["##.###.###/####-##", "##############"], make: (r) => { let body = `${r.digits(8)}0001`; for (const start of [5, 6]) { const rest = weigh(body, Array.from({ length: body.length }, (_, at) => (at < start - 1 ? start - at : start + 8 - at))) % 11; body += String(rest < 2 ? 0 : 11 - rest); } return body; }, cues: { pt: ["CNPJ", "número do CNPJ"], en: ["CNPJ"] } },
  { entity: "AR_CUIT", odds: 11, forms: ["##-########-#", "###########"], make: (r) => { const body = r.pick(["20", "27"]) + lead(r, "1234", 7); return close(body, complement(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11)); }, cues: { es: ["CUIT", "CUIL", "número de CUIT"] } },
  { entity: "CL_RUT", odds: 11, forms: ["##.###.###-#", "########-#"], make: (r) => { const body = String(r.int(10_000_000, 24_999_999)); const rest = (11 - (weigh([...body].reverse().join(""), [2, 3, 4, 5, 6, 7]) % 11)) % 11; return body + (rest === 10 ? "K" : String(rest)); }, cues: { es: ["RUT", "número de RUT"], en: ["RUT", "Chilean RUT"] } },
  { entity: "EC_CI", odds: 10, forms: ["##########", "#########-#"], make: (r) => withLuhn(`${String(r.int(1, 24)).padStart(2, "0")}${r.int(0, 5)}${r.digits(6)}`), cues: { es: ["cédula", "cédula de identidad"] } },
  { entity: "DO_CEDULA", odds: 10, forms: ["###-#######-#", "###########"], make: (r) => withLuhn(`0${lead(r, "0123", 9)}`.slice(0, 10)), cues: { es: ["cédula", "cédula dominicana"] } },
  { entity: "VIN", odds: 11, forms: ["#################"], make: (r) => { const worth = (/** @type {string} */ c) => (/\d/u.test(c) ? Number(c) : "12345678912345070923456789".charCodeAt(c.charCodeAt(0) - 65) - 48); const body = `1${r.string("FGHJMN", 1)}${r.string("ABCDEFGHJKLMNPRSTUVWXYZ", 2)}${r.digits(1)}${r.string("ABCDEFGHJKLMNPRSTUVWXYZ", 3)}`; const tail = `${r.string("ABCDEFGHJKLM", 1)}${r.string("ABCDEFGH", 1)}${r.digits(6)}`; const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]; const sum = [...`${body}0${tail}`].reduce((total, c, at) => total + worth(c) * (weights[at] ?? 0), 0) % 11; return `${body}${sum === 10 ? "X" : sum}${tail}`; }, cues: { en: ["VIN", "vehicle identification number", "chassis number"], de: ["Fahrgestellnummer", "FIN"] } },
  { entity: "IMEI", odds: 10, forms: ["###############", "##-######-######-#"], make: (r) => withLuhn(`35${r.digits(12)}`), cues: { en: ["IMEI", "IMEI number"], de: ["IMEI"], fr: ["IMEI"] } },
];
