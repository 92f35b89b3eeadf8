/** Carries what the hook asks to the worker, and the verdict back. Everything that goes wrong here is a `hold`. */
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isObject } from "../shared/json.js";
import { ask, type Results } from "../shared/messages.js";
import { type Answer, type Body, CALL_EVENT, type FormEntry, type Greeting, type HoldReason, isHoldReason, type Outgoing, PORT_EVENT, type Question, type Unseen, type Verdict } from "../shared/wire.js";

export interface GuardOptions {
  /** Told of everything that leaves masked, and of everything that is held. */
  readonly onVerdict: (verdict: Verdict<ArrayBuffer>, outgoing: Outgoing<ArrayBuffer>) => void;
  /** The page has something that can send without being seen. */
  readonly onUnseen: () => void;
}

export class Guard {
  readonly #options: GuardOptions;
  #port: MessagePort | undefined;
  #guards: boolean | undefined;

  constructor(options: GuardOptions) {
    this.#options = options;
    const take = (event: Event): void => {
      if (!(event instanceof MessageEvent) || this.#port !== undefined) return;
      const [port] = event.ports;
      if (port !== undefined) this.#listen(port);
    };
    window.addEventListener(PORT_EVENT, take, { once: true });
    window.dispatchEvent(new Event(CALL_EVENT));
  }

  /** Whether the hook runs in this page. */
  get isHooked(): boolean {
    return this.#port !== undefined;
  }

  /** Before the first call everything waits; when the extension goes away before that, everything is held. */
  setGuarding(guards: boolean): void {
    this.#guards = guards;
    this.#greet();
  }

  #listen(port: MessagePort): void {
    this.#port = port;
    port.onmessage = (event: MessageEvent<Question | Unseen>) => {
      if ("unseen" in event.data) this.#options.onUnseen();
      else void this.#answer(event.data);
    };
    this.#greet();
  }

  #greet(): void {
    if (this.#guards === undefined) return;
    const greeting: Greeting = { guards: this.#guards };
    this.#port?.postMessage(greeting);
  }

  async #answer({ number, outgoing }: Question): Promise<void> {
    const guards = await this.#chosen();
    const verdict = guards === undefined ? hold("gone") : guards ? await decide(outgoing) : PASS;
    this.#options.onVerdict(verdict, outgoing);
    // The name of a question about it is not the page's.
    const answer: Answer = { number, verdict: verdict.verdict === "hold" ? hold(verdict.reason) : verdict };
    this.#port?.postMessage(answer);
  }

  /** What was chosen for this page, as soon as it is known; `undefined` when the extension is gone before. */
  async #chosen(): Promise<boolean | undefined> {
    for (let waited = 0; this.#guards === undefined && waited < PATIENCE && isAlive(); waited += STEP) await wait(STEP);
    return this.#guards;
  }
}

async function decide(outgoing: Outgoing<ArrayBuffer>): Promise<Verdict<ArrayBuffer>> {
  if (outgoing.body.kind === "bytes" && outgoing.body.mediaType === "privet/sync") return hold("sync");
  // After an update this script lives on without its extension.
  if (!isAlive()) return hold("gone");
  try {
    const wire = { ...outgoing, body: toWire(outgoing.body) };
    const verdict = await Promise.race([ask<"mask">({ op: "mask", path: location.pathname, outgoing: wire }, isVerdict), wait(PATIENCE)]);
    if (verdict === undefined) return hold("timeout");
    return verdict.verdict === "send" ? { ...verdict, body: fromWire(verdict.body) } : verdict;
  } catch {
    return hold(isAlive() ? "core" : "gone");
  }
}

/** The browser takes the id, or all of `runtime`, away when the extension is updated or switched off. */
function isAlive(): boolean {
  const runtime: unknown = Reflect.get(chrome, "runtime");
  return isObject(runtime) && typeof runtime["id"] === "string";
}

const PASS: Verdict<ArrayBuffer> = { verdict: "pass" };

function hold(reason: HoldReason): Verdict<ArrayBuffer> {
  return { verdict: "hold", reason };
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
}

function toWire(body: Body<ArrayBuffer>): Body<string> {
  switch (body.kind) {
    case "none":
    case "text":
      return body;
    case "bytes":
      return { ...body, bytes: toBase64(body.bytes) };
    case "form":
      return { kind: "form", entries: body.entries.map((entry): FormEntry<string> => ("value" in entry ? entry : { name: entry.name, file: { ...entry.file, bytes: toBase64(entry.file.bytes) } })) };
  }
}

function fromWire(body: Body<string>): Body<ArrayBuffer> {
  switch (body.kind) {
    case "none":
    case "text":
      return body;
    case "bytes":
      return { ...body, bytes: fromBase64(body.bytes).buffer };
    case "form":
      return { kind: "form", entries: body.entries.map((entry): FormEntry<ArrayBuffer> => ("value" in entry ? entry : { name: entry.name, file: { ...entry.file, bytes: fromBase64(entry.file.bytes).buffer } })) };
  }
}

function isVerdict(value: unknown): value is Results["mask"] {
  if (!isObject(value)) return false;
  const { verdict } = value;
  if (verdict === "hold") return isHoldReason(value["reason"]) && (value["override"] === undefined || typeof value["override"] === "string");
  return verdict === "pass" || (verdict === "send" && typeof value["url"] === "string" && isObject(value["body"]));
}

/** Longer than a worker needs to wake up and load the core. */
const PATIENCE = 15_000;
/** How often it is looked whether the extension is still there. */
const STEP = 100;
