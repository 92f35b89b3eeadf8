/** Files of exported conversations: the frozen ones open for ever, and no damaged one does. */
import assert from "node:assert/strict";
import { readFile as readBytes } from "node:fs/promises";
import { test } from "node:test";
import { findPrivetError } from "privet";
import { readFile } from "../../pkg/dist/storage/file.js";

const PASSPHRASE = "correct horse";
const fixture = async (name: string): Promise<Uint8Array<ArrayBuffer>> => Uint8Array.from(await readBytes(`tests/fixtures/${name}`));

/** The code that reading ends with; `good` when it does not fail. */
async function verdictOf(bytes: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<string> {
  try {
    await readFile(bytes, passphrase);
    return "good";
  } catch (error) {
    return findPrivetError(error)?.code ?? "another error";
  }
}

for (const { name, passphrase } of [{ name: "storage-export-v1.json", passphrase: undefined }, { name: "storage-export-v1.bin", passphrase: PASSPHRASE }]) {
  test(`${name} opens for ever`, async () => {
    const states = await readFile(await fixture(name), passphrase);
    assert.deepEqual(states.map(({ head }) => head.conversation), ["support-42"]);
    assert.deepEqual(states[0]?.values, [
      { label: "EMAIL", number: 1, entity: "EMAIL_ADDRESS", original: "clara.whitfield@example.com" },
      { label: "EMAIL", number: 2, entity: "EMAIL_ADDRESS", original: "mary@example.com" },
    ]);
  });
}

test("an encrypted file opens with its passphrase alone, and with nothing changed or cut", async () => {
  const file = await fixture("storage-export-v1.bin");
  assert.equal(await verdictOf(file, "another horse"), "vault-locked");
  assert.equal(await verdictOf(file), "vault-locked");
  assert.equal(await verdictOf(file.slice(0, 60), PASSPHRASE), "vault-truncated");
  // Of each part one bit: name, salt, nonce, text and tag. The cost has bounds of its own.
  for (const at of [0, 30, 50, 70, file.length - 1]) {
    const damaged = Uint8Array.from(file, (byte, index) => (index === at ? byte ^ 1 : byte));
    assert.equal(await verdictOf(damaged, PASSPHRASE), "vault-locked", `byte ${at}`);
  }
});

test("a newer file is refused as such", async () => {
  assert.equal(await verdictOf(new TextEncoder().encode('{"privetStorage":2,"conversations":[]}')), "vault-version");
});
