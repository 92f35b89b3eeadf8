/** The proof of what was asked and answered: a chain of records, each bound to the one before by its hash. */

import type { Notice, Purpose } from "./notice.js";

/** Where a decision came from. */
export interface Evidence {
  /** `person`: pressed by the person. `signal`: Global Privacy Control. `policy`: the application's own default. */
  readonly source: "person" | "policy" | "signal";
  /** Where it was asked. */
  readonly layer: "banner" | "choices" | "control" | "just-in-time";
  /** The exact text that was shown; only its hash is kept. */
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Kinds of special data in the message; never the data. */
  readonly kinds?: readonly string[];
}

/** One decision about one purpose. Holds no content of any message. */
export interface ConsentRecord {
  readonly index: number;
  readonly id: string;
  readonly time: string;
  readonly purpose: Purpose;
  readonly state: "given" | "refused" | "withdrawn";
  readonly source: Evidence["source"];
  readonly layer: Evidence["layer"];
  readonly language: string;
  /** SHA-256 of the text that was shown, as UTF-8; hexadecimal. */
  readonly textHash: string;
  readonly kinds: readonly string[];
  readonly notice: Pick<Notice, "version" | "controller" | "provider">;
  /** Hash of the record before; of the first: 64 zeros. */
  readonly previous: string;
  /** SHA-256 of the JSON of everything above, in this order; hexadecimal. */
  readonly hash: string;
}

/** `records` with one more at the end. */
export async function extend(
  records: readonly ConsentRecord[],
  notice: Notice,
  purpose: Purpose,
  state: ConsentRecord["state"],
  { source, layer, text, language, kinds = [] }: Evidence,
): Promise<readonly ConsentRecord[]> {
  const { version, controller, provider } = notice;
  const record = {
    index: records.length,
    id: crypto.randomUUID(),
    time: new Date().toISOString(),
    purpose,
    state,
    source,
    layer,
    language,
    textHash: await hashOf(text),
    kinds,
    notice: { version, controller, provider },
    previous: records.at(-1)?.hash ?? NO_HASH,
  };
  return [...records, { ...record, hash: await hashOf(JSON.stringify(record)) }];
}

/** Index of the first record that is not as it was written, or is out of its place; `undefined` when all are intact. */
export async function findBroken(records: readonly ConsentRecord[]): Promise<number | undefined> {
  let previous = NO_HASH;
  for (const [index, record] of records.entries()) {
    const { hash, ...rest } = record;
    if (rest.index !== index || rest.previous !== previous || hash !== (await hashOf(JSON.stringify(rest)))) return index;
    previous = hash;
  }
  return undefined;
}

/** The records in stored JSON; `undefined` when it is not a list of records. */
export function parseRecords(json: string): readonly ConsentRecord[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every(isRecord) ? value : undefined;
  } catch {
    return undefined;
  }
}

// The chain of hashes vouches for the rest: only this program writes records with a right hash.
function isRecord(value: unknown): value is ConsentRecord {
  return (
    typeof value === "object" && value !== null && "hash" in value && "purpose" in value && "state" in value && "notice" in value &&
    typeof value.notice === "object" && value.notice !== null && "provider" in value.notice && typeof value.notice.provider === "object" &&
    value.notice.provider !== null
  );
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const NO_HASH = "0".repeat(64);
