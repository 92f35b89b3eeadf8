/** Where wrapFetch sends to, and what it asks providers not to keep. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRedactor, findPrivetError } from "privet";
import { type DataControlReport, wrapFetch, type WrapFetchOptions } from "privet/fetch";
import { parse, standInFetch } from "../support/stand-in-fetch.js";

const CHAT = "/v1/chat/completions";

/** What became of a request to `url`: whether it left, and with which body. */
async function send(url: string, { endpoints = [], body = { messages: [] }, ...options }: WrapFetchOptions & { endpoints?: readonly string[]; body?: object } = {}): Promise<{ sent: unknown; code: string | undefined }> {
  const chat = (await createRedactor({ policy: { extends: "default", endpoints } })).conversation("endpoints");
  const { fetch, sent } = standInFetch();
  const error: unknown = await wrapFetch(chat, fetch, options)(url, { method: "POST", body: JSON.stringify(body) }).then(() => undefined, (reason: unknown) => reason);
  return { sent: sent[0] === undefined ? undefined : parse(sent[0].body), code: findPrivetError(error)?.code };
}

describe("addresses", () => {
  const rows: readonly { name: string; url: string; leaves: boolean; options?: WrapFetchOptions; endpoints?: readonly string[] }[] = [
    { name: "HTTPS", url: `https://provider.example${CHAT}`, leaves: true },
    { name: "plain HTTP", url: `http://provider.example${CHAT}`, leaves: false },
    { name: "plain HTTP to the device", url: `http://127.0.0.1:9${CHAT}`, leaves: true },
    { name: "plain HTTP to a name of the device", url: `http://localhost:9${CHAT}`, leaves: true },
    { name: "plain HTTP to the device in IPv6", url: `http://[::1]:9${CHAT}`, leaves: true },
    { name: "plain HTTP to the device, where it is not wanted", url: `http://localhost:9${CHAT}`, leaves: false, options: { allowLocalhost: false } },
    { name: "a host that starts like the device", url: `http://127.0.0.1.example${CHAT}`, leaves: false },
    { name: "a host that ends like the device", url: `http://notlocalhost${CHAT}`, leaves: false },
    { name: "another scheme", url: `ftp://localhost${CHAT}`, leaves: false },
    { name: "a password in the address", url: `https://me:secret@provider.example${CHAT}`, leaves: false },
    { name: "an origin that the policy names", url: `https://provider.example${CHAT}`, leaves: true, endpoints: ["https://provider.example"] },
    { name: "another port than the policy's", url: `https://provider.example:8443${CHAT}`, leaves: false, endpoints: ["https://provider.example"] },
    { name: "another scheme than the policy's", url: `http://localhost${CHAT}`, leaves: false, endpoints: ["https://localhost"] },
    { name: "a host below the policy's", url: `https://evil.provider.example${CHAT}`, leaves: false, endpoints: ["https://provider.example"] },
    { name: "a path that only starts like the policy's", url: `https://provider.example/v1evil${CHAT}`, leaves: false, endpoints: ["https://provider.example/v1"] },
    { name: "a path that leaves the policy's", url: `https://provider.example/v1/..${CHAT.slice(3)}`, leaves: false, endpoints: ["https://provider.example/v1"] },
  ];
  for (const { name, url, leaves, options, endpoints = [] } of rows) {
    test(`${name} ${leaves ? "is used" : "is refused"}`, async () => {
      const { sent, code } = await send(url, { ...options, endpoints });
      assert.deepEqual([sent !== undefined, code], [leaves, leaves ? undefined : "unsupported"]);
    });
  }
});

describe("data controls", () => {
  const openai = "https://api.openai.com/v1/responses";
  const rows: readonly { name: string; url: string; body: object; status: DataControlReport["status"]; added?: object }[] = [
    { name: "OpenAI", url: openai, body: { input: "Hi" }, status: "applied", added: { store: false } },
    { name: "OpenAI, a turn that refers to a stored one", url: openai, body: { input: "Hi", previous_response_id: "resp_1" }, status: "left" },
    { name: "OpenAI, a stored conversation", url: openai, body: { input: "Hi", conversation: "conv_1" }, status: "left" },
    { name: "OpenAI, in the background", url: openai, body: { input: "Hi", background: true }, status: "left" },
    { name: "OpenAI, an app that stores on purpose", url: openai, body: { input: "Hi", store: true }, status: "left" },
    { name: "OpenAI, embeddings", url: "https://api.openai.com/v1/embeddings", body: { input: "Hi" }, status: "not-available" },
    { name: "OpenRouter", url: `https://openrouter.ai/api${CHAT}`, body: { messages: [], provider: { order: ["a"] } }, status: "applied", added: { provider: { order: ["a"], data_collection: "deny", zdr: true } } },
    { name: "OpenRouter, an app that allows it on purpose", url: `https://openrouter.ai/api${CHAT}`, body: { messages: [], provider: { data_collection: "allow" } }, status: "left" },
    { name: "Anthropic", url: "https://api.anthropic.com/v1/messages", body: { messages: [] }, status: "not-available" },
    { name: "Gemini", url: "https://generativelanguage.googleapis.com/v1beta/models/m:generateContent", body: { contents: [] }, status: "not-available" },
    { name: "a host that ends like OpenAI's", url: `https://api.openai.com.example${CHAT}`, body: { messages: [] }, status: "unknown" },
  ];
  for (const { name, url, body, status, added = {} } of rows) {
    test(`${name}: ${status}`, async () => {
      const reports: DataControlReport[] = [];
      const onDataControls = (report: DataControlReport): void => {
        reports.push(report);
      };
      const { sent } = await send(url, { body, dataControls: "apply", onDataControls });
      assert.deepEqual(sent, { ...body, ...added });
      assert.deepEqual(reports.map((report) => report.status), [status]);
      assert.deepEqual((await send(url, { body, onDataControls })).sent, body, "without being asked, nothing is added");
      assert.equal(reports.length, 1);
    });
  }
});
