/** The log: takes events, signs what it has, proves it. */
import { checkOptions } from "../arguments.js";
import { type Bytes, equalBytes, toHex, toUtf8 } from "../bytes.js";
import { PrivetError } from "../errors.js";
import type { Policy } from "../policy.js";
import { type AuditEvent, type AuditRecorder, hashPolicy, makeEntry, readEntry } from "./event.js";
import { toFile } from "./file.js";
import { Frontier, hashLeaf, makeConsistencyProof, makeInclusionProof } from "./merkle.js";
import { isSignedBy, makeVerifier, readCheckpoint, signCheckpoint, type Verifier } from "./note.js";
import { PolicyWatch } from "./policy-watch.js";
import { type AuditKeys, type AuditStore, makeAuditKeys, MemoryAuditStore, type StoredEntry } from "./store.js";
import { type AuditReport, verifyAuditLog } from "./verify.js";

export interface AuditLogOptions {
  /** Where it is kept. Default: in memory. */
  readonly store?: AuditStore;
  /** The name that a new log signs under: unique, without white space and `+`. Default: `privet/` and random digits. */
  readonly origin?: string;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * A log of what happened to texts, without a word of them: a Merkle tree (RFC 9162) with a signed checkpoint
 * (https://c2sp.org/tlog-checkpoint) for every entry.
 *
 * Whoever holds an older checkpoint can prove that the log was not changed since. Without one, a log that was put back to an older
 * state whole cannot be told from a shorter one: hand `checkpoint()` to somebody else now and then.
 */
export class AuditLog implements AuditRecorder {
  readonly #store: AuditStore;
  readonly #keys: AuditKeys;
  readonly #verifier: Verifier;
  readonly #now: () => number;
  readonly #frontier = new Frontier();
  readonly #leaves: Bytes[] = [];
  readonly #entries: StoredEntry[] = [];
  #head: string;
  /** The newest checkpoint that was right. */
  #mark: string;
  #isSound = true;
  readonly #policies = new PolicyWatch();
  #last: Promise<void> = Promise.resolve();

  private constructor(store: AuditStore, keys: AuditKeys, verifier: Verifier, now: () => number, head: string) {
    this.#store = store;
    this.#keys = keys;
    this.#verifier = verifier;
    this.#now = now;
    this.#head = head;
    this.#mark = head;
  }

  /** Opens the log in a store, or begins one. It takes what the store holds as it is; `verify` looks at it. */
  static async open(options: AuditLogOptions = {}): Promise<AuditLog> {
    checkOptions(options, { store: true, origin: true, now: true });
    const { store = new MemoryAuditStore(), origin, now = Date.now } = options;
    const keys = await store.keys(() => makeAuditKeys(origin ?? makeOrigin()));
    const verifier = await makeVerifier(keys.origin, keys.signing.publicKey);
    const empty = { origin: keys.origin, size: 0, root: await new Frontier().root() };
    const log = new AuditLog(store, keys, verifier, now, await signCheckpoint(empty, keys.signing.privateKey, verifier));
    await log.#catchUp();
    return log;
  }

  /** Who signs: `name+id+key`, as signed notes write it. Whoever verifies the log must have it from a safe place. */
  get verificationKey(): string {
    return this.#verifier.text;
  }

  /** For an auditor: with it, and only with it, commitments can be compared with what they stand for. */
  get commitmentKey(): CryptoKey {
    return this.#keys.commitment;
  }

  /**
   * Adds an event. Events are kept in the order of the calls. Before one under another policy than was in force, `policy-changed` is added.
   *
   * @throws {PrivetError} `input` for an event of another form; `audit` when the log was changed by something else. Whatever the store throws, when it cannot keep it.
   */
  record(event: AuditEvent): Promise<void> {
    const time = this.#now();
    return this.#queue(async () => {
      await this.#catchUp();
      if (event.policy !== undefined && (await this.#isOtherPolicy(event, event.policy, time))) {
        const { conversation } = event;
        await this.#append({ event: "policy-changed", policy: event.policy, ...(conversation !== undefined && { conversation }) }, time);
      }
      await this.#append(event, time);
    });
  }

  /** The newest checkpoint: a signed note. Keep it elsewhere, to notice later if the log was put back or rewritten. */
  checkpoint(): Promise<string> {
    return this.#queue(async () => {
      await this.#catchUp();
      return this.#head;
    });
  }

  /** The whole log as JSON Lines, for `privet audit verify` and `verifyAuditLog`. */
  export(): Promise<string> {
    return this.#queue(async () => {
      await this.#catchUp();
      return toFile(this.#verifier.text, this.#head, this.#entries);
    });
  }

  /**
   * Verifies what the store holds now, as a verify button does: also what other writers have added, and that nothing is gone or other than
   * this one has seen. `known`: checkpoints that were kept elsewhere.
   */
  async verify(known: readonly string[] = []): Promise<AuditReport> {
    const { file, mark } = await this.#queue(async () => {
      const entries = await this.#store.read(0);
      const newest = entries.length < this.#entries.length ? undefined : entries.at(-1)?.checkpoint;
      return { file: toFile(this.#verifier.text, newest ?? this.#mark, entries), mark: this.#mark };
    });
    return await verifyAuditLog(file, { key: this.#verifier.text, known: [...known, mark] });
  }

  /** Hashes that lead from the entry of number `seq` to the root of the newest checkpoint; for `verifyInclusion`. */
  proveInclusion(seq: number): Promise<readonly Bytes[]> {
    return this.#queue(async () => {
      if (!Number.isInteger(seq) || seq < 0 || seq >= this.#leaves.length) throw new PrivetError("input", "the audit log has no entry of this number");
      return await makeInclusionProof(this.#leaves, seq);
    });
  }

  /** Hashes that show that the log of `size` entries is the beginning of this one; for `verifyConsistency`. */
  proveConsistency(size: number): Promise<readonly Bytes[]> {
    return this.#queue(async () => {
      if (!Number.isInteger(size) || size < 0 || size > this.#leaves.length) throw new PrivetError("input", "the audit log has not so many entries");
      return await makeConsistencyProof(this.#leaves, size);
    });
  }

  async #isOtherPolicy(event: AuditEvent, policy: Policy, time: number): Promise<boolean> {
    if (event.event === "policy-changed") return false;
    const { conversation } = await makeEntry(event, 0, time, this.#keys.commitment);
    return this.#policies.isOther(conversation, await hashPolicy(policy));
  }

  async #append(event: AuditEvent, time: number): Promise<void> {
    while (!(await this.#tryAppend(event, time))) await this.#catchUp();
  }

  async #tryAppend(event: AuditEvent, time: number): Promise<boolean> {
    if (!this.#isSound) throw new PrivetError("audit", "the audit log was changed by something else than privet, so it is not continued; verify it, and begin a new one");
    const seq = this.#leaves.length;
    const entry = JSON.stringify(await makeEntry(event, seq, time, this.#keys.commitment));
    const leaf = await hashLeaf(toUtf8(entry));
    const frontier = this.#frontier.clone();
    await frontier.append(leaf);
    const head = { origin: this.#keys.origin, size: seq + 1, root: await frontier.root() };
    const stored = { entry, checkpoint: await signCheckpoint(head, this.#keys.signing.privateKey, this.#verifier) };
    if (!(await this.#store.append(seq, stored))) return false;
    await this.#take(stored, leaf);
    this.#mark = this.#head;
    return true;
  }

  /** Takes in what other writers have added. The last entry that was known is read again: it must be there still. */
  async #catchUp(): Promise<void> {
    const last = this.#entries.at(-1);
    const read = await this.#store.read(this.#entries.length - (last === undefined ? 0 : 1));
    const added = last === undefined ? read : read.slice(1);
    // Never sign for what somebody else has put there.
    this.#isSound &&= last === undefined || (read[0]?.entry === last.entry && read[0].checkpoint === last.checkpoint);
    for (const stored of added) await this.#take(stored, await hashLeaf(toUtf8(stored.entry)));
    if (added.length > 0) this.#isSound &&= await this.#isHeadRight();
    if (this.#isSound) this.#mark = this.#head;
  }

  async #isHeadRight(): Promise<boolean> {
    const head = readCheckpoint(this.#head);
    return head?.size === this.#frontier.size && equalBytes(head.root, await this.#frontier.root()) && (await isSignedBy(this.#head, this.#verifier));
  }

  async #take(stored: StoredEntry, leaf: Bytes): Promise<void> {
    await this.#frontier.append(leaf);
    this.#leaves.push(leaf);
    this.#entries.push(stored);
    this.#policies.take(readEntry(stored.entry));
    this.#head = stored.checkpoint;
  }

  /** One after the other; a failure is the caller's alone. */
  #queue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.then(ignore, ignore);
    return result;
  }
}

function makeOrigin(): string {
  return `privet/${toHex(crypto.getRandomValues(new Uint8Array(8)))}`;
}

function ignore(): void {
  // Whoever called has the result or the error.
}
