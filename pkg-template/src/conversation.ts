/** One chat: its own placeholders, its own key, its own history. */
import { checkBytes, checkText, toIndices, toRecognized } from "./arguments.js";
import { guard, PrivetError } from "./errors.js";
import { envelopesFor } from "./post-quantum.js";
import { TextRestorer } from "./restorer.js";
import { initSealing, sealing } from "./sealing.js";
import type { Draft, PlaceholderEntry, Policy, RedactOptions, RestoreOptions } from "./types.js";
import type * as glue from "./wasm/privet.js";

/**
 * One chat. The same value gets the same placeholder for as long as the conversation lives; originals stay in its memory
 * until `free`.
 */
export class Conversation {
  /** The name it was opened with; sealed originals are bound to it. */
  readonly id: string;
  /** The policy in force, with what it inherits filled in. */
  readonly policy: Policy;
  #raw: glue.Conversation | undefined;

  /** Made by `Redactor.conversation`. */
  constructor(raw: glue.Conversation, id: string, policy: Policy) {
    this.#raw = raw;
    this.id = id;
    this.policy = policy;
  }

  /**
   * The message as it may leave the device.
   *
   * Look at `blocked` before sending: a blocked draft must not be sent.
   *
   * @throws {PrivetError} `limit` when the text is too long, `input` when `reveal` names no finding, or a span of `recognized` does not fit the text.
   */
  redact(text: string, options: RedactOptions = {}): Draft {
    checkText(text, "text");
    const reveal = toIndices(options.reveal ?? [], "reveal");
    const { entities, places, scores } = toRecognized(options.recognized ?? [], "recognized");
    return guard(() => this.#live().redact(text, reveal, entities, places, scores, this.#seal, standInAndWipe));
  }

  /** `answer` with the originals put back. Placeholders that are not this conversation's stay as they are. */
  restore(answer: string, options: RestoreOptions = {}): string {
    checkText(answer, "answer");
    return guard(() => this.#live().restore(answer, options.escape ?? "text", options.sink ?? "text"));
  }

  /** A stream that restores an answer while it arrives, in pieces of any size. */
  restorer(options: RestoreOptions = {}): TransformStream<string, string> {
    return this.textRestorer(options).toStream();
  }

  /** Like `restorer`, for code that is given the pieces by calls. */
  textRestorer(options: RestoreOptions = {}): TextRestorer {
    return new TextRestorer(guard(() => this.#live().restorer(options.escape ?? "text", options.sink ?? "text")));
  }

  /** What stands for what, in the order in which it was found. Holds originals. */
  placeholders(): readonly PlaceholderEntry[] {
    return guard(() => this.#live().placeholders());
  }

  /**
   * The vault, encrypted under `passphrase`. Takes about a second by design: the passphrase is stretched (Argon2id).
   */
  async exportVault(passphrase: string): Promise<Uint8Array> {
    checkText(passphrase, "passphrase");
    await initSealing();
    const state = this.exportState();
    try {
      return guard(() => sealing().writeVault(state, passphrase));
    } finally {
      state.fill(0);
    }
  }

  /**
   * Continues from an exported vault. It replaces what this conversation knows, so call it on a fresh one.
   *
   * @throws {PrivetError} `vault-truncated`, `vault-version` or `vault-locked`; the conversation is then unchanged.
   */
  async importVault(bytes: Uint8Array, passphrase: string): Promise<void> {
    checkBytes(bytes, "bytes");
    checkText(passphrase, "passphrase");
    await initSealing();
    const state = guard(() => sealing().readVault(bytes, passphrase));
    try {
      this.importState(state);
    } finally {
      state.fill(0);
    }
  }

  /** All that the conversation must remember, as JSON in UTF-8. Not encrypted: for `privet/storage`, which encrypts it. */
  exportState(): Uint8Array {
    return guard(() => this.#live().exportState());
  }

  /**
   * Continues from such a state. It replaces what this conversation knows, so call it on a fresh one.
   *
   * @throws {PrivetError} `vault-version` or `vault-locked`; the conversation is then unchanged.
   */
  importState(state: Uint8Array): void {
    checkBytes(state, "state");
    guard(() => {
      this.#live().importState(state);
    });
  }

  /** Forgets the originals and their key. The conversation cannot be used afterwards. */
  free(): void {
    const raw = this.#raw;
    this.#raw = undefined;
    guard(() => raw?.free());
  }

  [Symbol.dispose](): void {
    this.free();
  }

  /** What the core gives to be sealed holds originals. */
  readonly #seal = (request: Uint8Array): string => {
    try {
      return envelopesFor(this.policy.seal?.recipients).sealOriginals(request);
    } finally {
      request.fill(0);
    }
  };

  #live(): glue.Conversation {
    if (this.#raw === undefined) throw new PrivetError("input", "this conversation was freed");
    return this.#raw;
  }
}

/** What the core asks a token or surrogate for holds an original and a key. */
export function standInAndWipe(request: Uint8Array): string {
  try {
    return sealing().makeStandIns(request);
  } finally {
    request.fill(0);
  }
}
