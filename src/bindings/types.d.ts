/** A group of entities; policies can address one as a whole. */
export type Category =
  | "person" | "contact" | "location" | "government-id" | "financial" | "health"
  | "network" | "secret" | "custom";

/** What replaces a finding. */
export type Operator =
  | "keep" | "redact" | "mask" | "generalize" | "hash" | "pseudonymize" | "surrogate" | "encrypt" | "block";

/** A reason by its stable name. A `phrase` is of Privet's own word lists, never of the text; `distance` is in words. */
export interface ReasonCode {
  readonly code:
    | "check-fits" | "check-fails" | "form" | "follows" | "cue" | "counter-cue" | "glued" | "unclear" | "respelled" | "technical"
    | "example" | "company" | "denied" | "custom" | "custom-cue" | "known" | "literal" | "listed" | "reads" | "external";
  readonly phrase?: string;
  readonly distance?: number;
  readonly before?: boolean;
}

/** One occurrence of personal data or a secret. Offsets are UTF-16 code units, half-open. */
export interface Finding {
  readonly entity: string;
  readonly category: Category;
  readonly start: number;
  readonly end: number;
  /** Confidence score, `0..=1`. */
  readonly score: number;
  readonly operator: Operator;
  /** What stands in the draft instead. */
  readonly replacement: string;
  /** Why this is a finding, for a person to read; never contains the value itself. */
  readonly reasons: readonly string[];
  /** The same as `reasons`, one for one, to be said in another language. Findings of the core always have them. */
  readonly reasonCodes?: readonly ReasonCode[];
  /** Id of the recognizer row, for example `dk.cpr`. */
  readonly recognizer: string;
}

/** A run of text: unchanged, or replaced by a finding's operator. */
export type Segment =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "changed"; readonly before: string; readonly after: string; readonly finding: number };

/** A message as it will leave the device. */
export interface Draft {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The typed text and the draft side by side: all `before` and `same` make the one, all `after` and `same` the other. */
  readonly segments: readonly Segment[];
  /** The policy forbids to send this message at all. */
  readonly blocked: boolean;
  /** JWE with the originals, when the policy names recipients. */
  readonly sealed?: string;
}

/** What a recognizer outside of the core found in a text. */
export interface RecognizedSpan {
  /** Name of an entity of Privet or of the policy. */
  readonly entity: string;
  /** UTF-16 code units, half-open. One that cuts a character holds all of it. */
  readonly start: number;
  readonly end: number;
  /** Confidence score, `0..=1`: the policy's threshold applies. */
  readonly score: number;
}

/** Options of one redaction. */
export interface RedactOptions {
  /** Indices into the findings of the last draft of the same text: these values stay as typed. A blocked finding stays blocked. */
  readonly reveal?: readonly number[];
  /** What others found in the text. It is subject to the policy and to what else is found there, and remembered like the rest. */
  readonly recognized?: readonly RecognizedSpan[];
}

/** Options of a restoration. */
export interface RestoreOptions {
  /** How originals are escaped for the place they land in. Default `text`: not at all. */
  readonly escape?: "text" | "json" | "html";
  /** `toolArguments`: restores nothing unless the policy grants it. Default `text`. */
  readonly sink?: "text" | "toolArguments";
}

/** A placeholder and what it stands for. */
export interface PlaceholderEntry {
  readonly placeholder: string;
  readonly entity: string;
  readonly original: string;
}

/** A row of `privet entities`. */
export interface EntityInfo {
  readonly entity: string;
  readonly category: Category;
  /** The word in its placeholders: `EMAIL` in `[EMAIL_1]`. */
  readonly label: string;
  /** ISO 3166-1 alpha-2 code, or `global`. */
  readonly region: string;
  readonly description: string;
  readonly recognizers: readonly string[];
}

/** A row of `privet policies`. */
export interface PolicyInfo {
  readonly name: string;
  readonly description: string;
}

/** A JSON Web Key (RFC 7517) on curve X25519 (RFC 8037). */
export type Jwk = X25519Jwk | XWingJwk;

/** Suite 1. */
export interface X25519Jwk {
  readonly kty: "OKP";
  readonly crv: "X25519";
  readonly x: string;
  readonly d?: string;
  readonly kid?: string;
  /** Not before, in seconds since 1970. Nothing is sealed to the key earlier. */
  readonly nbf?: number;
  /** Nothing is sealed to the key from then on, in seconds since 1970. */
  readonly exp?: number;
}

/** Suite 2: HPKE with X-Wing. `pub` and `priv` are base64url. */
export interface XWingJwk {
  readonly kty: "AKP";
  readonly alg: "privet-HPKE-XWing-A256GCM";
  readonly pub: string;
  readonly priv?: string;
  readonly kid?: string;
  readonly nbf?: number;
  readonly exp?: number;
}

/** An opened envelope. */
export interface Opened {
  /** The protected header, verified. */
  readonly header: Readonly<Record<string, unknown>>;
  /** Sealed originals; empty when the envelope holds plain text. */
  readonly placeholders: readonly PlaceholderEntry[];
  /** The sealed text, when the envelope holds plain text. */
  readonly text?: string;
}
