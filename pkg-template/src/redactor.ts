/** The detector under one policy. */
import { checkBytes, checkOptions, checkText } from "./arguments.js";
import { Conversation, standInAndWipe } from "./conversation.js";
import { guard, PrivetError } from "./errors.js";
import { isObject, parseJson, toJson } from "./json.js";
import { core, init } from "./load.js";
import { loadNamesModel, type NamesSource } from "./names.js";
import { loadEnvelopes } from "./post-quantum.js";
import { initSealing } from "./sealing.js";
import type { Finding, Policy, PresetName } from "./types.js";
import type * as glue from "./wasm/privet.js";
import { Watcher } from "./watcher.js";

/** What `createRedactor` takes. */
export interface RedactorOptions {
  /** A preset's name or a policy of your own. Default `default`. */
  readonly policy?: PresetName | Policy;
  /** The key of the tenant, 32 random bytes: for a policy whose `keys` have that scope. Keep it, for tokens are opened with it. It is copied; wipe yours. */
  readonly key?: Uint8Array;
}

/**
 * Loads the core if needed and makes a redactor; with a policy that says `names: true` the names model too, and with one that has recipients, or gives out tokens or surrogates, the cryptography.
 *
 * @throws {PrivetError} `csp` or `load` when the core cannot be loaded; `policy-unknown`; `policy` with the JSON path of what is wrong; `input` for an option that there is not.
 */
export async function createRedactor(options: RedactorOptions = {}): Promise<Redactor> {
  checkOptions(options, { policy: true, key: true });
  await init();
  const { policy = "default", key } = options;
  if (key !== undefined) checkBytes(key, "key");
  const text = typeof policy === "string" ? policy : toJson(policy);
  if (text === undefined) throw new PrivetError("policy", "bad policy at $: it cannot be written as JSON", { path: "$" });
  const redactor = new Redactor(guard(() => new (core().Redactor)(text, key)));
  if (redactor.policy.names === true) await redactor.loadNames();
  const recipients = redactor.policy.seal?.recipients ?? [];
  if (recipients.length > 0) await loadEnvelopes(recipients);
  if (givesStandIns(redactor.policy)) await initSealing();
  return redactor;
}

/** Finds personal data and secrets, and opens conversations. Keeps no text. */
export class Redactor {
  /** The policy in force, with what it inherits filled in. */
  readonly policy: Policy;
  #names = false;
  #raw: glue.Redactor | undefined;

  /** Made by `createRedactor`. */
  constructor(raw: glue.Redactor) {
    this.#raw = raw;
    this.policy = parsePolicy(guard(() => raw.policy()));
  }

  /**
   * Findings in `text`, sorted and free of overlaps; offsets are UTF-16 code units.
   *
   * @throws {PrivetError} `limit` when the text is too long.
   */
  detect(text: string): readonly Finding[] {
    checkText(text, "text");
    return guard(() => this.#live().detect(text, standInAndWipe));
  }

  /** For a text that is being typed: finds the same at each key, in less time. It lives on when the redactor is freed. */
  watcher(): Watcher {
    return new Watcher(guard(() => this.#live().watcher()));
  }

  /** Whether names in free text are looked for. Without, only those are found that words around them announce. */
  get names(): boolean {
    return this.#names;
  }

  /**
   * Loads the names model, and looks for people, places and organisations in free text from then on, in conversations that are open too.
   *
   * @param source - For bundlers and servers that do not serve `names.bin` of the package, or for a model of your own. All redactors share the first model.
   * @throws {PrivetError} `load` when the file cannot be had, `names` when it is damaged or of another version. The redactor goes on without.
   */
  async loadNames(source?: NamesSource): Promise<void> {
    await loadNamesModel(source);
    guard(() => {
      this.#live().useNames();
    });
    this.#names = true;
  }

  /** A new conversation. Every call makes one of its own, also under the same `id`. */
  conversation(id: string): Conversation {
    checkText(id, "id");
    return new Conversation(guard(() => this.#live().conversation(id)), id, this.policy);
  }

  /** Gives the memory back. Conversations that it opened live on. */
  free(): void {
    const raw = this.#raw;
    this.#raw = undefined;
    guard(() => raw?.free());
  }

  [Symbol.dispose](): void {
    this.free();
  }

  #live(): glue.Redactor {
    if (this.#raw === undefined) throw new PrivetError("input", "this redactor was freed");
    return this.#raw;
  }
}

function givesStandIns({ placeholders, rules = [] }: Policy): boolean {
  return placeholders === "surrogate" || rules.some(({ operator }) => operator === "surrogate" || operator === "encrypt");
}

function parsePolicy(text: string): Policy {
  const policy = parseJson(text)?.value;
  if (!isPolicy(policy)) throw new PrivetError("internal", "the core did not say its policy");
  return policy;
}

/** The core has checked every field. */
function isPolicy(value: unknown): value is Policy {
  return isObject(value);
}
