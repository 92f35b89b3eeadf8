/**
 * The same as `privet`, with the core in a worker: long texts and vaults do not hold up the page. Every method is async.
 */
import { checkOptions } from "./arguments.js";
import { PrivetError } from "./errors.js";
import type { InitSource } from "./load.js";
import type { NamesSource } from "./names.js";
import type { RedactorOptions } from "./redactor.js";
import type { Draft, Finding, PlaceholderEntry, Policy, RedactOptions, RestoreOptions } from "./types.js";
import { WorkerLine } from "./worker-line.js";
import type { Port } from "./worker-protocol.js";

export { findPrivetError, PrivetError, type PrivetErrorCode, type PrivetErrorOptions } from "./errors.js";
export type { InitSource } from "./load.js";
export type { NamesSource } from "./names.js";
export type { Port } from "./worker-protocol.js";
export { serve } from "./worker-server.js";
export type * from "./types.js";

export interface WorkerRedactorOptions extends RedactorOptions {
  /** A worker of your own that calls `serve(globalThis)`, for bundlers that do not find the package's. It is not ended by `free`. */
  readonly worker?: Port;
  /** Where the worker gets the core; see `init` of `privet`. */
  readonly source?: InitSource;
  /** Where the worker gets the cryptography; see `initSealing` of `privet`. */
  readonly sealingSource?: InitSource;
  /** Where the worker gets the cryptography of suite 2; see `initPostQuantum` of `privet`. */
  readonly postQuantumSource?: InitSource;
}

/**
 * Starts a worker, loads the core in it and makes a redactor.
 *
 * @throws {PrivetError} `load` when no worker can be started; otherwise like `createRedactor` of `privet`.
 */
export async function createRedactor(options: WorkerRedactorOptions = {}): Promise<WorkerRedactor> {
  checkOptions(options, { policy: true, key: true, worker: true, source: true, sealingSource: true, postQuantumSource: true });
  const { port, stop, onLost } = options.worker === undefined ? startWorker() : { port: options.worker, stop: ignore, onLost: ignore };
  const line = new WorkerLine(port);
  onLost(() => {
    line.cut();
  });
  try {
    const { policy: wanted = "default", source, sealingSource, postQuantumSource, key } = options;
    const { value: policy } = await line.ask({ op: "create", policy: wanted, source, sealingSource, postQuantumSource, key }, "policy");
    return new WorkerRedactor(line, policy, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** Like `Redactor`, async. */
export class WorkerRedactor {
  readonly policy: Policy;
  readonly #line: WorkerLine;
  readonly #stop: () => void;

  /** Made by `createRedactor`. */
  constructor(line: WorkerLine, policy: Policy, stop: () => void) {
    this.#line = line;
    this.policy = policy;
    this.#stop = stop;
  }

  /** See `Redactor.detect`. */
  async detect(text: string): Promise<readonly Finding[]> {
    return (await this.#line.ask({ op: "detect", text }, "findings")).value;
  }

  /** See `Redactor.loadNames`. */
  async loadNames(source?: NamesSource): Promise<void> {
    await this.#line.ask({ op: "loadNames", source: source instanceof URL ? source.href : source }, "done");
  }

  /** See `Redactor.conversation`. */
  conversation(id: string): WorkerConversation {
    return new WorkerConversation(this.#line, id, this.policy);
  }

  /** Ends the worker, and with it every conversation. */
  free(): void {
    this.#line.cut();
    this.#stop();
  }

  [Symbol.dispose](): void {
    this.free();
  }
}

/** Like `Conversation`, async. `wrapFetch` takes it too. */
export class WorkerConversation {
  readonly id: string;
  readonly policy: Policy;
  readonly #line: WorkerLine;
  readonly #chat: number;

  /** Made by `WorkerRedactor.conversation`. */
  constructor(line: WorkerLine, id: string, policy: Policy) {
    this.#line = line;
    this.#chat = line.makeNumber();
    this.id = id;
    this.policy = policy;
    line.tell({ op: "conversation", chat: this.#chat, id });
  }

  /** See `Conversation.redact`. */
  async redact(text: string, options: RedactOptions = {}): Promise<Draft> {
    return (await this.#line.ask({ op: "redact", chat: this.#chat, text, options }, "draft")).value;
  }

  /** See `Conversation.restore`. */
  async restore(text: string, options: RestoreOptions = {}): Promise<string> {
    return (await this.#line.ask({ op: "restore", chat: this.#chat, text, options }, "text")).value;
  }

  /** See `Conversation.restorer`. */
  restorer(options: RestoreOptions = {}): TransformStream<string, string> {
    const restorer = this.textRestorer(options);
    return new TransformStream({
      transform: async (chunk, controller) => {
        controller.enqueue(await restorer.push(chunk));
      },
      flush: async (controller) => {
        controller.enqueue(await restorer.finish());
      },
    });
  }

  /** See `Conversation.textRestorer`. */
  textRestorer(options: RestoreOptions = {}): WorkerTextRestorer {
    return new WorkerTextRestorer(this.#line, this.#chat, options);
  }

  /** See `Conversation.placeholders`. */
  async placeholders(): Promise<readonly PlaceholderEntry[]> {
    return (await this.#line.ask({ op: "placeholders", chat: this.#chat }, "placeholders")).value;
  }

  /** See `Conversation.exportVault`. */
  async exportVault(passphrase: string): Promise<Uint8Array> {
    return (await this.#line.ask({ op: "exportVault", chat: this.#chat, passphrase }, "bytes")).value;
  }

  /** See `Conversation.importVault`. */
  async importVault(bytes: Uint8Array, passphrase: string): Promise<void> {
    await this.#line.ask({ op: "importVault", chat: this.#chat, bytes, passphrase }, "done");
  }

  /** See `Conversation.exportState`. */
  async exportState(): Promise<Uint8Array> {
    return (await this.#line.ask({ op: "exportState", chat: this.#chat }, "bytes")).value;
  }

  /** See `Conversation.importState`. */
  async importState(state: Uint8Array): Promise<void> {
    await this.#line.ask({ op: "importState", chat: this.#chat, state }, "done");
  }

  /** See `Conversation.free`. */
  free(): void {
    this.#line.tell({ op: "freeConversation", chat: this.#chat });
  }

  [Symbol.dispose](): void {
    this.free();
  }
}

/** Like `TextRestorer`, async. Fails safe: if the worker is gone, placeholders stay visible. */
export class WorkerTextRestorer {
  readonly #line: WorkerLine;
  readonly #restorer: number;

  /** Made by `WorkerConversation.textRestorer`. */
  constructor(line: WorkerLine, chat: number, options: RestoreOptions) {
    this.#line = line;
    this.#restorer = line.makeNumber();
    line.tell({ op: "restorer", chat, restorer: this.#restorer, options });
  }

  /** See `TextRestorer.push`. */
  async push(text: string): Promise<string> {
    try {
      return (await this.#line.ask({ op: "push", restorer: this.#restorer, text }, "text")).value;
    } catch {
      return text;
    }
  }

  /** See `TextRestorer.finish`. */
  async finish(): Promise<string> {
    try {
      return (await this.#line.ask({ op: "finish", restorer: this.#restorer }, "text")).value;
    } catch {
      return "";
    }
  }
}

interface StartedWorker {
  readonly port: Port;
  readonly stop: () => void;
  readonly onLost: (listener: () => void) => void;
}

function startWorker(): StartedWorker {
  if (typeof Worker === "undefined") throw new PrivetError("load", "there are no web workers here; import from privet instead");
  try {
    // Bundlers recognise this very form and bundle the file.
    const worker = new Worker(new URL("./worker-thread.js", import.meta.url), { type: "module" });
    return {
      port: worker,
      stop: () => {
        worker.terminate();
      },
      onLost: (listener) => {
        worker.addEventListener("error", listener);
      },
    };
  } catch {
    throw new PrivetError("load", "the worker cannot be started; allow it in the page's Content-Security-Policy with worker-src 'self', or import from privet instead");
  }
}

function ignore(): void {
  // A worker that the app brought is the app's to watch and to end.
}
