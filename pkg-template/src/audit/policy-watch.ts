/** Which policy was in force, as the entries of a log say. */
import type { AuditEntry } from "./event.js";

export class PolicyWatch {
  /** Hashes of policies by the commitment of the conversation. */
  readonly #byConversation = new Map<string | undefined, string>();
  #newest: string | undefined;

  take(entry: AuditEntry | undefined): void {
    if (entry?.policy === undefined) return;
    this.#byConversation.set(entry.conversation, entry.policy);
    this.#newest = entry.policy;
  }

  /**
   * Whether `policy` is another one than was in force: for this conversation, or in a conversation that is new, for the newest entry. So two
   * conversations under two policies, side by side, are no change.
   */
  isOther(conversation: string | undefined, policy: string): boolean {
    const known = this.#byConversation.get(conversation) ?? this.#newest;
    return known !== undefined && known !== policy;
  }
}
