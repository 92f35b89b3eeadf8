// A gateway of your own: takes a masked prompt with its sealed originals, forwards the prompt alone, and uses an original where
// the policy of this house allows it. Start: PRIVATE_JWK=private.jwk UPSTREAM=https://api.example.com node gateway.mjs
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { compactDecrypt, generalDecrypt, importJWK } from "jose";

/** What this gateway may learn: it looks up orders by e-mail address, and nothing else. */
const ALLOWED = new Set(["EMAIL_ADDRESS"]);
const LONGEST_BODY = 1 << 20;
const ALGORITHMS = { keyManagementAlgorithms: ["ECDH-ES", "ECDH-ES+A256KW"], contentEncryptionAlgorithms: ["A256GCM"] };

/**
 * @param {{ privateJwk: import("jose").JWK, upstream: string, useOriginal: (entity: string, original: string) => void }} options
 *   `useOriginal`: what this house does with an original that it may see.
 */
export async function createGateway({ privateJwk, upstream, useOriginal }) {
  const key = await importJWK(privateJwk, "ECDH-ES");
  /** Ids of envelopes that were opened, until they expire: each is good for one request. @type {Map<string, number>} */
  const seen = new Map();

  /** @param {string} envelope */
  async function open(envelope) {
    const opened = envelope.startsWith("{") ? await generalDecrypt(JSON.parse(envelope), key, ALGORITHMS) : await compactDecrypt(envelope, key, ALGORITHMS);
    // A JOSE library checks the cryptography. What the header says is ours to check.
    const { typ, fmt, jti, exp } = /** @type {Record<string, unknown>} */ (opened.protectedHeader);
    const now = Date.now() / 1000;
    for (const [id, until] of seen) if (until < now) seen.delete(id);
    if (typ !== "privet-originals+jwe" || fmt !== 1 || typeof jti !== "string") throw new Error("not sealed originals");
    if (typeof exp !== "number" || exp < now) throw new Error("expired, or without an expiry");
    if (seen.has(jti)) throw new Error("sent twice");
    seen.set(jti, exp);
    return JSON.parse(new TextDecoder().decode(opened.plaintext)).placeholders;
  }

  return createServer((request, response) => {
    handle(request).then(
      ({ status, text }) => response.writeHead(status, { "content-type": "application/json" }).end(text),
      // One answer for everything: it tells an attacker nothing.
      () => response.writeHead(400, { "content-type": "application/json" }).end('{"error":"the request was refused"}'),
    );
  });

  /** @param {import("node:http").IncomingMessage} request */
  async function handle(request) {
    const chunks = [];
    let length = 0;
    for await (const chunk of request) {
      length += chunk.length;
      if (length > LONGEST_BODY) throw new Error("too long");
      chunks.push(chunk);
    }
    const { privet_sealed: envelopes = [], ...prompt } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const originals = (await Promise.all(envelopes.map(open))).flat();
    for (const { entity, original } of originals) if (ALLOWED.has(entity)) useOriginal(entity, original);
    // The originals go no further: what is forwarded is the prompt as it came, with its placeholders.
    const answer = await fetch(new URL(request.url ?? "/", upstream), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(prompt) });
    return { status: answer.status, text: await answer.text() };
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const privateJwk = JSON.parse(await readFile(process.env.PRIVATE_JWK ?? "private.jwk", "utf8"));
  const gateway = await createGateway({ privateJwk, upstream: process.env.UPSTREAM ?? "http://localhost:8080", useOriginal: (entity) => console.log(`used: ${entity}`) });
  gateway.listen(Number(process.env.PORT ?? 8081));
}
