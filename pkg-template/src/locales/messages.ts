/**
 * The words of the elements, as data. A language is one file with one `Messages`, listed in `index.ts`.
 * `{name}` stands for a value that the element fills in.
 */

import type { Category } from "../types.js";

/** One sentence in the plural forms of its language (CLDR names; `other` serves for the absent ones). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Every text that the elements show. */
export interface Messages {
  readonly review: {
    readonly title: string;
    readonly titleBlocked: string;
    /** `{hidden}` of `{count}` details are hidden. */
    readonly hiddenOf: Plural;
    /** Follows `hiddenOf`: `{count}` details stay as typed. */
    readonly visible: Plural;
    readonly nothingFound: string;
    readonly messageHeading: string;
    readonly findingsHeading: string;
    readonly view: string;
    readonly viewYours: string;
    readonly viewSent: string;
    readonly viewBoth: string;
    readonly viewSide: string;
    readonly hideAll: string;
    readonly undo: string;
    readonly reset: string;
    readonly columns: {
      readonly hide: string;
      readonly entity: string;
      readonly original: string;
      readonly sentAs: string;
      readonly why: string;
      readonly nextTime: string;
    };
    /** Name of a toggle, before what it shows: entity `{entity}`, place `{place}` of `{places}`. */
    readonly toggle: string;
    /** Name of a finding that cannot be shown to the provider. */
    readonly locked: string;
    readonly lockedWhy: string;
    /** Name of a finding that the policy leaves as typed. */
    readonly kept: string;
    readonly peek: string;
    readonly removed: string;
    /** A sentence: they are left out. */
    readonly earlierOut: string;
    /** Why earlier messages are left out. */
    readonly earlierWhy: string;
    /** What becomes of earlier messages that the person wants sent, too. */
    readonly earlierSent: string;
    readonly alwaysHide: string;
    readonly notSensitive: string;
    /** After "always hide", for an `{entity}`. */
    readonly nowAlwaysHidden: string;
    /** After "not sensitive", for an `{entity}`. */
    readonly nowNotSensitive: string;
    readonly sentAsTyped: string;
    readonly confidence: string;
    readonly places: Plural;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly cancel: string;
    readonly send: string;
    readonly sendProtected: string;
    readonly sendVisible: Plural;
    readonly nowHidden: Plural;
    readonly nowVisible: Plural;
    readonly allHidden: string;
    readonly undone: string;
    readonly blockedWhy: string;
    readonly blockedRemedy: string;
    readonly stale: string;
    readonly reviewAgain: string;
    /** The check itself failed, with the error's `{code}`. */
    readonly failed: string;
    readonly help: string;
    readonly helpKeys: readonly (readonly [key: string, does: string])[];
  };
  readonly composer: {
    readonly willHide: Plural;
    readonly nothingFound: string;
    readonly empty: string;
    readonly blocked: string;
    readonly tooLong: string;
    readonly failed: string;
  };
  readonly message: {
    /** Under an answer: `{count}` values were put back. */
    readonly restored: Plural;
    /** What the provider saw in place of the value: `{placeholder}`. */
    readonly providerSaw: string;
    readonly copyOriginals: string;
    readonly copyPlaceholders: string;
  };
  readonly operators: Readonly<Record<"keep" | "redact" | "mask" | "generalize" | "hash" | "pseudonymize" | "surrogate" | "encrypt" | "block", string>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** Why something is a finding, by the code of the reason. */
  readonly reasons: Readonly<Record<SimpleReason, string>> & {
    /** A `{phrase}` of Privet's word lists stands `{count}` words before. */
    readonly cueBefore: Plural;
    readonly cueAfter: Plural;
    readonly counterCue: string;
  };
  /** Names of entities. What is not named is called by its category, with the name of its scheme and country. */
  readonly entities: Readonly<Record<NamedEntity, string>> & Readonly<Partial<Record<string, string>>>;
}

/** Reasons that hold no values. */
export type SimpleReason =
  | "check-fits" | "check-fails" | "form" | "follows" | "glued" | "unclear" | "respelled" | "technical" | "example" | "company" | "denied" | "custom"
  | "custom-cue" | "known" | "literal" | "listed" | "reads" | "external";

/**
 * Entities with a name in every language. `PASSPORT` also names `US_PASSPORT`, with its country; names of schemes, such as CPR or
 * NINO, are the same in every language and need none. `ACCESS_KEY` names the keys and tokens of every vendor.
 */
export type NamedEntity =
  | "ACCESS_KEY" | "AGE" | "BANK_ACCOUNT" | "BIOMETRIC_ID" | "CARD_EXPIRY" | "COMPANY_NUMBER" | "CREDIT_CARD" | "CRYPTO" | "CUSTOMER_ID" | "CVV"
  | "DATE_OF_BIRTH" | "DATE_TIME" | "DRIVER_LICENSE" | "EARLIER_MESSAGES" | "EMAIL_ADDRESS" | "EMPLOYEE_ID" | "FAX_NUMBER" | "GENDER" | "GEO_COORDINATES"
  | "HEALTH_CONDITION" | "HEALTH_INSURANCE_ID" | "IBAN_CODE" | "ID_CARD" | "IP_ADDRESS" | "JOB_TITLE" | "LICENSE_PLATE" | "LITERAL" | "LOCATION"
  | "MAC_ADDRESS" | "MARITAL_STATUS" | "MEDICAL_LICENSE" | "MEDICAL_RECORD_NUMBER" | "MEDICATION" | "NATIONAL_ID" | "NRP" | "ORGANIZATION"
  | "OTP_CODE" | "PASSPORT" | "PASSWORD" | "PERSON" | "PHONE_NUMBER" | "PIN" | "POSTAL_CODE" | "PRIVATE_KEY" | "SALARY" | "SEED_PHRASE"
  | "SOCIAL_SECURITY" | "STREET_ADDRESS" | "TAX_ID" | "URL" | "USERNAME" | "VAT_ID" | "WEBHOOK_URL";
