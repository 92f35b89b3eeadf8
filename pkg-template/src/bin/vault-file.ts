/** A conversation that lives on in an encrypted file. */
import { readFile } from "node:fs/promises";
import type { Conversation } from "../conversation.js";
import { PrivetError } from "../errors.js";
import { readBytes, systemCode } from "./input.js";
import { replaceFile, writeNewFile } from "./output.js";
import { askPassphrase } from "./passphrase.js";
import { UsageError } from "./usage-error.js";

/** A vault file, opened: where it is, how to open it again, and what it held. */
export class VaultFile {
  readonly #path: string;
  readonly #passphrase: string;
  /** `undefined` when there was no file. */
  readonly #bytes: Uint8Array | undefined;

  private constructor(path: string, passphrase: string, bytes: Uint8Array | undefined) {
    this.#path = path;
    this.#passphrase = passphrase;
    this.#bytes = bytes;
  }

  /**
   * Continues the conversation of the file at `path`.
   *
   * @param mayBeNew - Whether the file may not exist yet.
   * @throws {UsageError} when it does not open. The file is then left as it is.
   */
  static async open(path: string, chat: Conversation, { mayBeNew }: { mayBeNew: boolean }): Promise<VaultFile> {
    const bytes = mayBeNew ? await readIfThere(path) : await readBytes(path);
    const passphrase = await askPassphrase(bytes === undefined);
    if (bytes !== undefined) await importFrom(path, bytes, passphrase, chat);
    return new VaultFile(path, passphrase, bytes);
  }

  /** Writes what the conversation knows now. */
  async save(chat: Conversation): Promise<void> {
    const data = await chat.exportVault(this.#passphrase);
    if (this.#bytes === undefined) {
      await writeNewFile(this.#path, data);
      return;
    }
    const current = await readIfThere(this.#path);
    if (current === undefined || Buffer.compare(current, this.#bytes) !== 0) {
      throw new UsageError(`${this.#path}: another program has changed the vault meanwhile, so it was left alone; run the command again`);
    }
    await replaceFile(this.#path, data);
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    return await readBytes(path);
  }
}

async function importFrom(path: string, bytes: Uint8Array, passphrase: string, chat: Conversation): Promise<void> {
  try {
    await chat.importVault(bytes, passphrase);
  } catch (error) {
    if (error instanceof PrivetError) throw new UsageError(`${path}: ${error.message}; the file was left as it is`);
    throw error;
  }
}
