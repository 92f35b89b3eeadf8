/** The worker's side: answers calls with the core. */
import { type Conversation } from "./conversation.js";
import { PrivetError, toPrivetError } from "./errors.js";
import { init } from "./load.js";
import { postQuantumModule } from "./post-quantum.js";
import { createRedactor, type Redactor } from "./redactor.js";
import type { TextRestorer } from "./restorer.js";
import { sealingModule } from "./sealing.js";
import type { Policy } from "./types.js";
import type { Call, Failure, Port, Question, Reply, Result } from "./worker-protocol.js";

/** Answers every call that comes over `port`, in order. */
export function serve(port: Port): void {
  const desk = new Desk();
  let last: Promise<void> = Promise.resolve();
  port.addEventListener("message", ({ data }: MessageEvent<Question>) => {
    last = last.then(async () => {
      const reply: Reply = { number: data.number, result: await desk.answer(data.call).catch(toFailure) };
      port.postMessage(reply);
    });
  });
}

class Desk {
  #redactor: Redactor | undefined;
  readonly #chats = new Map<number, Conversation>();
  readonly #restorers = new Map<number, TextRestorer>();

  async answer(call: Call): Promise<Result> {
    switch (call.op) {
      case "create":
        return { kind: "policy", value: await this.#create(call) };
      case "loadNames":
        await existing(this.#redactor).loadNames(call.source);
        return { kind: "done" };
      case "exportVault":
        return { kind: "bytes", value: await this.#chat(call.chat).exportVault(call.passphrase) };
      case "importVault":
        await this.#chat(call.chat).importVault(call.bytes, call.passphrase);
        return { kind: "done" };
      default:
        return this.#answerNow(call);
    }
  }

  async #create({ policy, source, sealingSource, postQuantumSource, key }: Extract<Call, { op: "create" }>): Promise<Policy> {
    if (source !== undefined) await init(source);
    // Tried only when it is needed: a wrong address is no failure of a redactor that does not seal.
    if (sealingSource !== undefined) sealingModule.bring(() => Promise.resolve(sealingSource));
    if (postQuantumSource !== undefined) postQuantumModule.bring(() => Promise.resolve(postQuantumSource));
    this.#redactor = await createRedactor({ policy, ...(key !== undefined && { key }) });
    return this.#redactor.policy;
  }

  #answerNow(call: Exclude<Call, { op: "create" | "loadNames" | "exportVault" | "importVault" }>): Result {
    switch (call.op) {
      case "detect":
        return { kind: "findings", value: existing(this.#redactor).detect(call.text) };
      case "conversation":
        this.#chats.set(call.chat, existing(this.#redactor).conversation(call.id));
        return { kind: "done" };
      case "redact":
        return { kind: "draft", value: this.#chat(call.chat).redact(call.text, call.options) };
      case "restore":
        return { kind: "text", value: this.#chat(call.chat).restore(call.text, call.options) };
      case "placeholders":
        return { kind: "placeholders", value: this.#chat(call.chat).placeholders() };
      case "exportState":
        return { kind: "bytes", value: this.#chat(call.chat).exportState() };
      case "importState":
        this.#chat(call.chat).importState(call.state);
        return { kind: "done" };
      case "restorer":
        this.#restorers.set(call.restorer, this.#chat(call.chat).textRestorer(call.options));
        return { kind: "done" };
      case "push":
        return { kind: "text", value: existing(this.#restorers.get(call.restorer)).push(call.text) };
      case "finish":
        return { kind: "text", value: this.#finish(call.restorer) };
      case "freeConversation":
        this.#chats.get(call.chat)?.free();
        this.#chats.delete(call.chat);
        return { kind: "done" };
    }
  }

  #chat(number: number): Conversation {
    return existing(this.#chats.get(number));
  }

  #finish(number: number): string {
    const text = existing(this.#restorers.get(number)).finish();
    this.#restorers.delete(number);
    return text;
  }
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new PrivetError("input", "this conversation was freed");
  return value;
}

function toFailure(error: unknown): Failure {
  const { code, message, path } = toPrivetError(error);
  return { kind: "failure", code, message, path };
}
