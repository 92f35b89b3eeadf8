/** Tokens (operator `encrypt`) back to originals with the tenant's key alone, without a vault. */
import { checkBytes, checkText } from "./arguments.js";
import { guard } from "./errors.js";
import { TextRestorer } from "./restorer.js";
import { initSealing, sealing } from "./sealing.js";

/**
 * `text` with the tokens of a tenant opened, of whatever conversation and epoch. Those of another key stay as they are.
 *
 * A conversation restores only the tokens that it gave out; this opens all of them, so it is for those who may see them all.
 *
 * @param key - The 32 bytes that `createRedactor` was given.
 * @throws {PrivetError} `input` when the key has another length.
 */
export async function openTokens(text: string, key: Uint8Array): Promise<string> {
  checkText(text, "text");
  const opener = await tokenOpener(key);
  return opener.push(text) + opener.finish();
}

/** The same for a text that arrives in pieces of any size. */
export async function tokenOpener(key: Uint8Array): Promise<TextRestorer> {
  checkBytes(key, "key");
  await initSealing();
  return new TextRestorer(guard(() => new (sealing().TokenOpener)(key)));
}
