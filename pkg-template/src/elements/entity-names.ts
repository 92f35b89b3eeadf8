/**
 * What a person calls an entity.
 *
 * In order: its own name in the language; the name of its kind with the country, `passport number (Japan)`; and where a
 * translation would be artificial, the category with the name of the scheme, `identity number (CPR, Denmark)`. Names of
 * countries come from the browser.
 */

import type { Messages, NamedEntity } from "../locales/index.js";
import type { Finding } from "../types.js";

/** The name of the finding's entity in `language`, of which `messages` are the texts. */
export function nameOfEntity({ entity, category }: Pick<Finding, "entity" | "category">, messages: Messages, language: string): string {
  const own = nameOfKind(entity, messages);
  if (own !== undefined) return own;
  const [prefix = "", ...rest] = entity.split("_");
  const region = category === "secret" ? undefined : nameOfRegion(prefix, language);
  if (region !== undefined && rest.length > 0) {
    const scheme = rest.join("_");
    const kind = nameOfKind(scheme, messages);
    return kind === undefined ? `${messages.categories[category]} (${speak(scheme)}, ${region})` : `${kind} (${region})`;
  }
  const [, vendor] = VENDOR_KEY.exec(category === "secret" ? entity : "") ?? [];
  if (vendor !== undefined) return `${messages.entities.ACCESS_KEY} (${speak(vendor)})`;
  return `${messages.categories[category]} (${speak(entity)})`;
}

function nameOfKind(entity: string, messages: Messages): string | undefined {
  return messages.entities[KINDS.get(entity) ?? entity];
}

function nameOfRegion(prefix: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(prefix)) return undefined;
  return new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(prefix === "UK" ? "GB" : prefix);
}

/** An identifier as words: `GitHub app token`. */
function speak(identifier: string): string {
  const whole = NAMES.get(identifier);
  if (whole !== undefined) return whole;
  const words = identifier.split("_");
  // A single short word is an abbreviation, which stays as it is.
  if (words.length === 1 && identifier.length <= LONGEST_ABBREVIATION) return identifier;
  return words.map((word) => NAMES.get(word) ?? word.toLowerCase()).join(" ");
}

const LONGEST_ABBREVIATION = 6;

const VENDOR_KEY = /^(?!GENERIC|VENDOR)(.+?)_(?:SECRET_ACCESS_KEY|ACCESS_KEY_ID|ACCESS_TOKEN|API_KEY|SECRET_KEY|KEY|TOKEN|SECRET)$/;

/** Other identifiers of a kind that has a name. */
const KINDS: ReadonlyMap<string, NamedEntity> = new Map<string, NamedEntity>([
  ["AUTH_HEADER", "ACCESS_KEY"], ["BOT_TOKEN", "ACCESS_KEY"], ["COMPANY_REGISTRATION", "COMPANY_NUMBER"], ["CORPORATE_NUMBER", "COMPANY_NUMBER"],
  ["CREDIT_CARD_TRACK", "CREDIT_CARD"], ["DRIVING_LICENCE", "DRIVER_LICENSE"], ["FUEHRERSCHEIN", "DRIVER_LICENSE"], ["GENERIC_SECRET", "PASSWORD"],
  ["HEALTH_INSURANCE", "HEALTH_INSURANCE_ID"], ["HEALTH_INSURANCE_MEMBER_ID", "HEALTH_INSURANCE_ID"], ["HEALTH_NUMBER", "HEALTH_INSURANCE_ID"],
  ["IDENTITY_CARD", "ID_CARD"], ["ID_DOCUMENT", "ID_CARD"], ["ID_NUMBER", "NATIONAL_ID"], ["KFZ", "LICENSE_PLATE"], ["MRZ", "PASSPORT"],
  ["NATIONAL_NUMBER", "NATIONAL_ID"], ["ORGNR", "COMPANY_NUMBER"], ["PASSPORT_NUMBER", "PASSPORT"], ["PERSONAL_IDENTITY_CODE", "NATIONAL_ID"],
  ["POSTCODE", "POSTAL_CODE"], ["RESIDENT_ID", "NATIONAL_ID"], ["SSN", "SOCIAL_SECURITY"], ["TAX", "TAX_ID"], ["TAX_NUMBER", "TAX_ID"],
  ["VAT", "VAT_ID"], ["VAT_CODE", "VAT_ID"], ["VAT_NUMBER", "VAT_ID"], ["VEHICLE_REGISTRATION", "LICENSE_PLATE"], ["VENDOR_API_KEY", "ACCESS_KEY"],
]);

/** How names are written that are the same in every language. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["API", "API"], ["AADHAAR", "Aadhaar"], ["ANTHROPIC", "Anthropic"], ["AWS", "AWS"], ["AZURE", "Azure"], ["BANKGIRO", "Bankgiro"], 
  ["EMIRATES", "Emirates"], ["FISCAL_CODE", "codice fiscale"], ["FODSELSNUMMER", "fødselsnummer"],
  ["GCP", "Google Cloud"], ["GITHUB", "GitHub"], ["GITLAB", "GitLab"], ["GOOGLE", "Google"], ["HUGGINGFACE", "Hugging Face"],
  ["ID", "ID"], ["JWT", "JSON Web Token"], ["LLM_VENDOR", "LLM"], ["MEDICARE", "Medicare"], ["NPM", "npm"], ["OPENAI", "OpenAI"], ["PLUSGIRO", "PlusGiro"],
  ["PYPI", "PyPI"], ["SIREN", "SIREN"], ["SIRET", "SIRET"], ["SLACK", "Slack"], ["STRIPE", "Stripe"], 
]);
