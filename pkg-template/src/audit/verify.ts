/** Tells a good log from one that was changed, and names the first entry that is wrong. */
import { equalBytes, toUtf8 } from "../bytes.js";
import { type AuditEntry, readEntry } from "./event.js";
import { type FileHeader, readCheckpointLine, readHeader } from "./file.js";
import { Frontier, hashLeaf } from "./merkle.js";
import { type Checkpoint, isSignedBy, readCheckpoint, readVerifier, type Verifier } from "./note.js";

/** What is wrong. Names are API: they are never renamed. */
export type AuditFault =
  /** Not the file of a log. */
  | "format"
  /** Written by a newer version. */
  | "version"
  /** Signed by another key than the one that was given. */
  | "key"
  /** An entry or its signature was changed, or added by somebody without the key. */
  | "tampered"
  /** Entries stand in another order, or twice. */
  | "reordered"
  /** Entries were taken out of the middle. */
  | "missing"
  /** Entries at the end are gone. */
  | "truncated"
  /** The log is older than a checkpoint that is known. */
  | "rolled-back"
  /** The log was rewritten since a checkpoint that is known, by the holder of its key. */
  | "forked";

export type AuditReport =
  | {
      readonly isGood: true;
      /** Number of entries. */
      readonly size: number;
      readonly origin: string;
      /** `given`: the signatures were checked against the key that was given. `own`: against the one that the file itself names, which whoever forges a log names, too. */
      readonly key: "given" | "own";
      /** The newest checkpoint: a signed note, to be kept elsewhere. */
      readonly checkpoint: string;
    }
  | {
      readonly isGood: false;
      readonly fault: AuditFault;
      /** Number of the first entry that is wrong, from 0; `undefined` when the fault is not at one. */
      readonly entry: number | undefined;
      /** Line of the file, from 1. */
      readonly line: number;
      /** For a person, in English. */
      readonly message: string;
    };

export interface AuditVerifyOptions {
  /** Who must have signed: `name+id+key`. Default: the key that the file names. */
  readonly key?: string;
  /** Checkpoints of this log that were kept elsewhere. */
  readonly known?: readonly string[];
}

/** Verifies the file of a log, as `AuditLog.export` makes it. */
export async function verifyAuditLog(file: string, options: AuditVerifyOptions = {}): Promise<AuditReport> {
  try {
    return await new Verification(file).run(options);
  } catch (error) {
    if (error instanceof Fault) return { isGood: false, fault: error.fault, entry: error.entry, line: error.line, message: error.message };
    throw error;
  }
}

class Fault extends Error {
  readonly fault: AuditFault;
  readonly line: number;
  readonly entry: number | undefined;

  constructor(fault: AuditFault, line: number, entry: number | undefined, message: string) {
    super(message);
    this.fault = fault;
    this.line = line;
    this.entry = entry;
  }
}

class Verification {
  readonly #lines: readonly string[];
  readonly #frontier = new Frontier();

  constructor(file: string) {
    this.#lines = file.split("\n");
  }

  async run({ key, known = [] }: AuditVerifyOptions): Promise<AuditReport> {
    const header = this.#header();
    const verifier = await this.#verifier(header, key);
    const marks = await Promise.all(known.map((note) => readKnown(note, verifier)));
    await this.#checkMarks(marks);
    for (let at = 1; at < this.#lines.length - 1; at += 2) {
      await this.#checkEntry(at, verifier);
      await this.#checkMarks(marks);
    }
    await this.#checkEnd(header, marks, verifier);
    return { isGood: true, size: this.#frontier.size, origin: verifier.name, key: key === undefined ? "own" : "given", checkpoint: header.head };
  }

  #header(): FileHeader {
    const header = readHeader(this.#lines[0] ?? "");
    if (header === "newer") throw new Fault("version", 1, undefined, "a newer version of privet wrote this audit log");
    if (header === undefined) throw new Fault("format", 1, undefined, "this is not an audit log: its first line is not the one that privet writes");
    return header;
  }

  async #verifier(header: FileHeader, key: string | undefined): Promise<Verifier> {
    if (key !== undefined && key !== header.key) throw new Fault("key", 1, undefined, "the audit log names another key than the one that was given");
    const verifier = await readVerifier(header.key);
    if (verifier === undefined) throw new Fault("format", 1, undefined, "the audit log names no key that can be read");
    return verifier;
  }

  /** The entry in line `at`, counted from 0, and its checkpoint in the next line. */
  async #checkEntry(at: number, verifier: Verifier): Promise<void> {
    const seq = this.#frontier.size;
    const line = this.#lines[at] ?? "";
    const entry = readEntry(line);
    if (entry === undefined) throw this.#unreadable(at);
    if (entry.seq !== seq) throw this.#misplaced(entry, at);
    await this.#frontier.append(await hashLeaf(toUtf8(line)));

    const note = readCheckpointLine(this.#lines[at + 1] ?? "");
    if (note === undefined) {
      if (at + 2 >= this.#lines.length) throw new Fault("truncated", at + 2, seq, `the log ends inside of entry ${seq}: its signature is missing`);
      throw new Fault("tampered", at + 2, seq, `entry ${seq} has no signature`);
    }
    const checkpoint = readCheckpoint(note);
    if (checkpoint === undefined || checkpoint.origin !== verifier.name || !(await isSignedBy(note, verifier))) {
      throw new Fault("tampered", at + 2, seq, `the signature of entry ${seq} is not right`);
    }
    if (checkpoint.size !== seq + 1 || !equalBytes(checkpoint.root, await this.#frontier.root())) {
      throw new Fault("tampered", at + 1, seq, `entry ${seq} is not what was signed`);
    }
  }

  #unreadable(at: number): Fault {
    const seq = this.#frontier.size;
    const line = this.#lines[at] ?? "";
    const stray = readCheckpointLine(line);
    if (stray !== undefined) return new Fault("missing", at + 1, seq, `entry ${seq} is missing: only its signature is there`);
    if (at === this.#lines.length - 1) return new Fault("truncated", at + 1, seq, `the log ends inside of entry ${seq}`);
    return new Fault("tampered", at + 1, seq, `entry ${seq} cannot be read`);
  }

  #misplaced({ seq: found }: AuditEntry, at: number): Fault {
    const seq = this.#frontier.size;
    const isThere = this.#lines.some((line) => readEntry(line)?.seq === seq);
    if (found < seq || isThere) return new Fault("reordered", at + 1, seq, `entry ${found} stands where entry ${seq} belongs`);
    return new Fault("missing", at + 1, seq, `entry ${seq} is missing: entry ${found} stands in its place`);
  }

  /** What was known of the log when it had as many entries as are checked by now. */
  async #checkMarks(marks: readonly Checkpoint[]): Promise<void> {
    for (const mark of marks.filter(({ size }) => size === this.#frontier.size)) {
      if (equalBytes(mark.root, await this.#frontier.root())) continue;
      throw new Fault("forked", 1, undefined, `the log was rewritten: its first ${mark.size} entries are not those of the known checkpoint`);
    }
  }

  async #checkEnd(header: FileHeader, marks: readonly Checkpoint[], verifier: Verifier): Promise<void> {
    const size = this.#frontier.size;
    const line = this.#lines.length;
    const rest = this.#lines.at(-1) ?? "";
    if (rest !== "") {
      const isCut = line % 2 === 0;
      throw new Fault("truncated", line, isCut ? size : size - 1, isCut ? `the log ends inside of entry ${size}` : `the log ends inside of the signature of entry ${size - 1}`);
    }
    const head = readCheckpoint(header.head);
    if (head === undefined || head.origin !== verifier.name || !(await isSignedBy(header.head, verifier))) throw new Fault("tampered", 1, undefined, "the checkpoint in the first line is not signed by the log's key");
    if (head.size > size) throw new Fault("truncated", line, size, `the log has ${size} entries of ${head.size}: entry ${size} is the first that is missing`);
    if (head.size < size || !equalBytes(head.root, await this.#frontier.root())) throw new Fault("tampered", 1, undefined, "the checkpoint in the first line is not that of the last entry");
    const newest = Math.max(0, ...marks.map((mark) => mark.size));
    if (newest > size) throw new Fault("rolled-back", line, size, `the log was put back: a known checkpoint has ${newest} entries, the log ${size}`);
  }
}

/** A checkpoint from elsewhere. It counts only when it is of this log. */
async function readKnown(note: string, verifier: Verifier): Promise<Checkpoint> {
  const text = note.endsWith("\n") ? note : `${note}\n`;
  const checkpoint = readCheckpoint(text);
  if (checkpoint === undefined) throw new Fault("format", 1, undefined, "the known checkpoint is not a signed checkpoint");
  if (checkpoint.origin !== verifier.name || !(await isSignedBy(text, verifier))) throw new Fault("key", 1, undefined, "the known checkpoint is not of this log: another key signed it");
  return checkpoint;
}
