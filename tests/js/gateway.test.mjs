// The example gateway, driven by the package's own fetch: what it forwards, what it sees, what it refuses.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { createRedactor, makeKeyPair } from "privet";
import { wrapFetch } from "privet/fetch";
import { createGateway } from "../../examples/gateway/gateway.mjs";

const EMAIL = "clara.whitfield@example.com";
const IBAN = "GB33BUKB20201555555555";
const TEXT = `Where is the order of ${EMAIL}? My IBAN is ${IBAN}.`;

/** @type {string[]} */
let forwarded = [];
/** @type {string[]} */
let used = [];
/** @type {string} */
let address;
const { publicKey, privateKey } = await makeKeyPair();

const provider = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  forwarded.push(body);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ choices: [{ index: 0, message: { role: "assistant", content: "Sent to [EMAIL_1]." } }] }));
});
/** @type {import("node:http").Server} */
let gateway;

/** @param {import("node:http").Server} server */
async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  return `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
}

before(async () => {
  gateway = await createGateway({ privateJwk: { ...privateKey }, upstream: await listen(provider), useOriginal: (entity, original) => used.push(`${entity} ${original}`) });
  address = await listen(gateway);
});

beforeEach(() => {
  forwarded = [];
  used = [];
});

after(() => {
  gateway.close();
  provider.close();
});

/** @param {import("privet").Policy} policy @param {(body: string) => void} [watch] */
async function send(policy, watch = () => undefined) {
  const redactor = await createRedactor({ policy: { extends: "default", seal: { recipients: [publicKey] }, ...policy } });
  const chat = redactor.conversation("gateway");
  /** @type {typeof globalThis.fetch} */
  const spy = (input, init) => {
    if (typeof init?.body === "string") watch(init.body);
    return fetch(input, init);
  };
  const protectedFetch = wrapFetch(chat, spy, { seal: "body" });
  return await protectedFetch(`${address}/v1/chat/completions`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ model: "m", messages: [{ role: "user", content: TEXT }] }) });
}

/** @param {unknown} body */
function post(body) {
  return fetch(`${address}/v1/chat/completions`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
}

test("only the masked prompt goes on, only allowed originals are used, and the answer is restored", async () => {
  const response = await send({ retention: { vault: "PT1H" } });
  assert.equal((await response.json()).choices[0].message.content, `Sent to ${EMAIL}.`);
  assert.equal(forwarded.length, 1);
  assert.match(forwarded[0] ?? "", /order of \[EMAIL_1\]/);
  for (const value of [EMAIL, IBAN, "privet_sealed"]) assert.ok(!forwarded[0]?.includes(value), value);
  assert.deepEqual(used, [`EMAIL_ADDRESS ${EMAIL}`]);
});

test("envelopes that are sent twice, never expire, are damaged or for somebody else are refused, and nothing goes on", async () => {
  let body = "";
  await send({ retention: { vault: "PT1H" } }, (sent) => (body = sent));
  const { privet_sealed: [envelope], ...prompt } = JSON.parse(body);
  let endless = "";
  await send({}, (sent) => (endless = sent));
  let foreign = "";
  await send({ retention: { vault: "PT1H" }, seal: { recipients: [(await makeKeyPair()).publicKey] } }, (sent) => (foreign = sent));
  [forwarded, used] = [[], []];
  const damaged = envelope.slice(0, -1) + (envelope.endsWith("A") ? "B" : "A");
  for (const bad of [body, endless, foreign, { ...prompt, privet_sealed: [damaged] }, { ...prompt, privet_sealed: ["x"] }, "{", " ".repeat((1 << 20) + 1)]) {
    const response = await post(bad);
    assert.deepEqual([response.status, await response.text()], [400, '{"error":"the request was refused"}']);
  }
  assert.deepEqual([forwarded, used], [[], []]);
});
