/** The words of the elements: message templates, names of entities, and reasons, in one language. */

import { elementTexts, type Messages, type Plural, type SimpleReason, type Texts } from "../locales/index.js";
import { fill, Words } from "../locales/words.js";
import type { Finding } from "../types.js";
import { nameOfEntity } from "./entity-names.js";

export { capitalize, fill } from "../locales/words.js";

/** The words in the first of `wanted` (BCP 47 tags) that has any, else in English: `entity()` is what a person calls a finding. */
export async function loadWording(wanted: readonly string[]): Promise<Wording> {
  return new Wording(await elementTexts.load(wanted));
}

/** The words of one language, ready to use. */
export class Wording extends Words<Messages> {
  /** Without texts: English. */
  constructor(texts: Texts<Messages> = elementTexts.atHand([])) {
    super(texts);
  }

  /** What a person calls the finding's entity: `email address`. */
  entity(finding: Pick<Finding, "entity" | "category">): string {
    return nameOfEntity(finding, this.messages, this.language);
  }

  /** The different entities of `findings`, as a list in words, in the order of their first place. */
  entities(findings: readonly Pick<Finding, "entity" | "category">[]): string {
    return this.list(new Set(findings.map((finding) => this.entity(finding))));
  }

  /** Why it is a finding, the strongest reason first. What has no known code is said as the recognizer said it, in English. */
  reasons(finding: Finding): readonly string[] {
    const codes: unknown = "reasonCodes" in finding ? finding.reasonCodes : undefined;
    return finding.reasons.map((english, index) => this.#reason(Array.isArray(codes) ? codes[index] : undefined) ?? english);
  }

  #reason(reason: unknown): string | undefined {
    if (typeof reason !== "object" || reason === null || !("code" in reason)) return undefined;
    const { reasons } = this.messages;
    const phrase = "phrase" in reason ? String(reason.phrase) : "";
    if (reason.code === "counter-cue") return fill(reasons.counterCue, { phrase });
    if (reason.code !== "cue") return isSimple(reason.code, reasons) ? reasons[reason.code] : undefined;
    const plural: Plural = "before" in reason && reason.before === true ? reasons.cueBefore : reasons.cueAfter;
    return this.count(plural, "distance" in reason ? Number(reason.distance) : 1, { phrase });
  }
}

function isSimple(code: unknown, reasons: Messages["reasons"]): code is SimpleReason {
  return typeof code === "string" && Object.hasOwn(reasons, code);
}
