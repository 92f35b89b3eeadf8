/** The page of the tests of `<privet-privacy-center>`: a chat with storage, audit log, consent and lists, all of them real. */
import { createRedactor, init, initSealing } from "privet";
import { AuditLog } from "privet/audit";
import { Consent } from "privet/consent";
import { PersonalLists } from "privet/elements";
import { wrapFetch } from "privet/fetch";
import { PrivetPrivacyCenterElement } from "privet/privacy-center";
import "privet/privacy-center/define";
import { openStorage, type PrivetStorage } from "privet/storage";

const SEALING = "/sealing_bg.wasm";
const RETENTION = "P30D";
const evidence = { source: "person", layer: "banner", text: "shown", language: "en" } as const;

/** Resolves when the centre shows a chat of two turns. */
async function start(): Promise<void> {
  await Promise.all([init("/privet_bg.wasm"), initSealing(SEALING)]);
  const audit = await AuditLog.open();
  const consent = await Consent.open(
    { version: "1", controller: { name: "Acme", contact: "privacy@acme.example" }, provider: { name: "Stand-in", region: "EU" }, purposes: ["provider", "training", "insight"] },
    undefined,
    { audit },
  );
  await consent.decide(new Map([["provider", true], ["training", false]]), evidence);
  const unlock = (): Promise<PrivetStorage> => openStorage({ worker: new Worker("/storage-thread.js", { type: "module" }), source: SEALING, key: { kind: "device" }, audit });
  const storage = await unlock();
  const redactor = await createRedactor({ policy: { extends: "default", rules: [{ entity: "CREDIT_CARD", operator: "block" }], retention: { vault: RETENTION } } });
  const network = (): Promise<Response> => Promise.resolve(Response.json({ choices: [{ index: 0, message: { role: "assistant", content: "Noted." } }] }));
  const say = async (id: string, text: string): Promise<void> => {
    const chat = redactor.conversation(id);
    const send = wrapFetch(chat, network, { audit, consent });
    await send("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ messages: [{ role: "user", content: text }] }) });
    await storage.save(chat);
  };
  await say("support-42", "Write to clara.whitfield@example.com and mary@example.com.");
  await say("billing-7", "Call +45 32 12 34 56.");
  await say("billing-8", "Card 4111 1111 1111 1111.").catch(() => undefined);
  const lists = new PersonalLists({ deny: ["Project Falcon"], allow: ["support@acme.example"] });
  const shared: string[] = [];
  let days: readonly string[] = [];
  const ledger = {
    load: () => Promise.resolve(days),
    save: (next: readonly string[]) => {
      days = next;
      return Promise.resolve();
    },
  };
  const insight = {
    ledger,
    reports: 2,
    share: (report: string) => {
      shared.push(report);
      return Promise.resolve();
    },
  };
  const center = document.querySelector("main :last-child");
  if (!(center instanceof PrivetPrivacyCenterElement)) throw new Error("the page has no privacy centre");
  center.sources = { consent, audit, storage, unlock, retention: RETENTION, lists, insight };
  Object.assign(globalThis, {
    states: () => [consent.state("provider"), consent.state("training")],
    listed: () => [lists.values("deny"), lists.values("allow")],
    stored: async () => (await center.sources.storage?.list())?.toSorted() ?? "closed",
    say: (text: string) => say("later", text).then(() => "sent", (error: unknown) => (error instanceof Error && "code" in error ? error.code : String(error))),
    shared: () => shared,
    refresh: () => center.refresh(),
  });
}

start().catch((error: unknown) => {
  console.error(error);
});
