/** Tells an audit log what becomes of requests and answers. */
import { type AuditEvent, type AuditRecorder, countEntities } from "../audit/event.js";
import { recipientsOf } from "../audit/recipients.js";
import type { Draft, Finding } from "../types.js";
import type { Chat } from "./dialect.js";
import { type AnswerChat, recordRestoring } from "./record-restoring.js";
import { Recent } from "./recent.js";

/** What became of one text of a request. */
export interface RedactedText {
  readonly draft: Draft;
  /** Findings that the person chose to send as typed. */
  readonly revealed: readonly Finding[];
}

/** What one adapter records. Without an audit log it records nothing. */
export class Trail {
  readonly #audit: AuditRecorder | undefined;
  /** Texts that were counted: a chat resends its whole history every turn. As they left, without originals. */
  readonly #counted = new Recent<true>();

  constructor(audit: AuditRecorder | undefined) {
    this.#audit = audit;
  }

  async blocked(chat: Chat, { findings }: Draft): Promise<void> {
    await this.#record(chat, { event: "blocked", counts: countEntities(findings.filter(({ operator }) => operator === "block")) });
  }

  /**
   * Records a request that is about to leave: what was hidden in texts that were not sent before, what the person chose to
   * show, and the request itself.
   *
   * @param body - As it leaves; only a commitment to it is kept.
   * @throws What the audit log throws. Then nothing may be sent.
   */
  async leaving(chat: Chat, texts: readonly RedactedText[], body: string, endpoint?: URL): Promise<void> {
    const fresh = texts.filter(({ draft }) => this.#count(draft));
    const hidden = fresh.flatMap(({ draft }) => hiddenIn(draft));
    const revealed = fresh.flatMap((text) => text.revealed);
    if (hidden.length > 0) await this.#record(chat, { event: "redacted", counts: countEntities(hidden) });
    if (revealed.length > 0) await this.#record(chat, { event: "overridden", counts: countEntities(revealed) });
    const recipients = new Set(texts.flatMap(({ draft }) => (draft.sealed === undefined ? [] : recipientsOf(draft.sealed))));
    if (recipients.size > 0) await this.#record(chat, { event: "sealed", recipients: [...recipients] });
    const counts = countEntities(texts.flatMap(({ draft }) => hiddenIn(draft)));
    await this.#record(chat, { event: "sent", counts, text: body, ...(endpoint && { endpoint: endpoint.href }) });
  }

  /**
   * What restores one answer. It records that, once, before the first original is shown; when that cannot be kept, placeholders stay
   * visible. An answer with nothing to restore leaves no trace.
   */
  answering(chat: Chat, endpoint?: URL): AnswerChat {
    if (this.#audit === undefined) return chat;
    let recorded: Promise<boolean> | undefined;
    return recordRestoring(chat, () => {
      recorded ??= this.#record(chat, { event: "restored", ...(endpoint && { endpoint: endpoint.href }) }).then(
        () => true,
        () => false,
      );
      return recorded;
    });
  }

  async #record(chat: Chat, event: AuditEvent): Promise<void> {
    await this.#audit?.record({ ...event, policy: chat.policy, ...(chat.id !== undefined && { conversation: chat.id }) });
  }

  /** Whether a text is new. */
  #count(draft: Draft): boolean {
    const isNew = this.#counted.get(draft.text) === undefined;
    this.#counted.set(draft.text, true);
    return isNew;
  }
}

function hiddenIn(draft: Draft): readonly Finding[] {
  return draft.findings.filter(({ operator }) => operator !== "keep");
}
