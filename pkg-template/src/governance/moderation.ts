/** Local rules for what goes out and what comes in; nothing is asked of a server. */
import { PrivetError } from "../errors.js";
import type { Chat, ChatRestorer } from "../fetch/dialect.js";
import type { Draft, PlaceholderEntry, Policy, RedactOptions, RestoreOptions } from "../types.js";
import { applyRules, type Concern, type ConcernKind, type Inspector, type ModerationAction, phrases, type Rule } from "./concern.js";
import { HIDDEN_TEXT_RULES, INSTRUCTION_RULES } from "./injection.js";
import { SELF_HARM } from "./self-harm.js";
import { THREATS } from "./threats.js";

/** A placeholder, as written or as an address writes it. Its parts are bounded, so that a hostile text costs no more than its length. */
const PLACEHOLDER = String.raw`(?:\[|%5B)[A-Z][A-Z0-9_]{0,60}_[0-9a-z]{1,20}(?:\]|%5D)`;

/** Addresses that a page opens by itself or by a click, with a placeholder in them: they would take what it stands for along. */
const LEAKING_ADDRESS: readonly Rule[] = [
  leak("markdown-image", String.raw`!\[[^\]\n]{0,200}\]\([^()\s]{0,500}?${PLACEHOLDER}[^()\n]{0,500}\)`),
  leak("markdown-link", String.raw`(?<!!)\[[^\]\n]{0,200}\]\([^()\s]{0,500}?${PLACEHOLDER}[^()\n]{0,500}\)`),
  leak("html-address", String.raw`<[a-z]{1,20}\s[^<>]{0,200}(?:src|href|action|srcset|poster|data)\s{0,9}=\s{0,9}["']?[^"'<>\s]{0,500}?${PLACEHOLDER}[^<>]{0,500}>`),
  leak("address", String.raw`\bhttps?:\/\/[^\s<>"')]{0,500}?${PLACEHOLDER}[^\s<>"')]{0,500}`),
];

function leak(reason: string, pattern: string): Rule {
  return { kind: "exfiltration", reason, pattern: new RegExp(pattern, "giu") };
}

const PHRASES: readonly Rule[] = [phrases("self-harm", SELF_HARM), phrases("threat", THREATS)];

export interface InspectOptions {
  /** `outgoing`: what the person sends. `incoming`: answers and tool results, as they came, with placeholders. */
  readonly direction: "incoming" | "outgoing";
  /** Values that no address of an answer may hold: the originals of the conversation. */
  readonly originals?: readonly string[];
  /** Looks for more, in both directions: `await loadSlurs(() => import("obscenity"))`, or a list of the app's own. */
  readonly inspectors?: readonly Inspector[];
}

/** What is worrying about `text`, sorted by place; places may overlap. A net with wide meshes: it misses what is put cleverly. */
export function inspect(text: string, { direction, originals = [], inspectors = [] }: InspectOptions): readonly Concern[] {
  const rules = direction === "incoming" ? [...INSTRUCTION_RULES, ...HIDDEN_TEXT_RULES, ...LEAKING_ADDRESS, ...PHRASES] : [...HIDDEN_TEXT_RULES, ...PHRASES];
  const found = [...applyRules(text, rules), ...(direction === "incoming" ? findOriginals(text, originals) : []), ...inspectors.flatMap((look) => look(text))];
  const sorted = found.sort((one, other) => one.start - other.start || other.end - one.end);
  const ends = new Map<string, number>();
  return sorted.filter(({ reason, start, end }) => {
    const last = ends.get(reason) ?? 0;
    ends.set(reason, Math.max(last, end));
    return start >= last;
  });
}

/** Addresses with an original in them, as typed or as an address writes it. */
function findOriginals(text: string, originals: readonly string[]): readonly Concern[] {
  const forms = originals.filter((original) => original.length >= SHORTEST).flatMap((original) => [original.toLowerCase(), encodeURIComponent(original).toLowerCase()]);
  return Array.from(text.matchAll(/\bhttps?:\/\/[^\s<>"')]+/giu)).flatMap(({ 0: address, index }) =>
    forms.some((form) => address.toLowerCase().includes(form)) ? [{ kind: "exfiltration", reason: "original-in-address", start: index, end: index + address.length } as const] : [],
  );
}

/** Shorter values stand in many addresses by chance. */
const SHORTEST = 4;

export interface ModerateOptions {
  /** What is done about each kind. Default: `self-harm` helps, `exfiltration`, `slur` and `threat` blur, the others warn. */
  readonly actions?: Readonly<Partial<Record<ConcernKind, ModerationAction>>>;
  /** Looks for more than the rules here. */
  readonly inspectors?: readonly Inspector[];
  /** Gets what is worrying about a text that is about to be sent, or about a whole answer. Throws to stop it. */
  readonly onConcerns: (concerns: readonly Judged[], direction: InspectOptions["direction"]) => void;
}

/** A concern, and what the app should do about it. */
export interface Judged extends Concern {
  readonly action: ModerationAction;
}

const ACTIONS: Readonly<Record<ConcernKind, ModerationAction>> = {
  "self-harm": "help", exfiltration: "blur", slur: "blur", threat: "blur", "hidden-text": "warn", instructions: "warn",
};

/**
 * The conversation with its outgoing texts inspected: give it to `wrapFetch` or the AI SDK's functions in its place.
 *
 * Every text of a request is inspected as outgoing, that of a tool too: give a tool's result to `inspectAnswer` where it comes in.
 *
 * @returns a conversation whose `redact` throws the error `blocked`, before anything is sent, for a kind that `actions` blocks.
 */
export function moderate(chat: Chat, options: ModerateOptions): ModeratedChat {
  return new ModeratedChat(chat, options);
}

/** Made by `moderate`. */
export class ModeratedChat implements Chat {
  readonly #chat: Chat;
  readonly #actions: Readonly<Record<ConcernKind, ModerationAction>>;
  readonly #inspectors: readonly Inspector[];
  readonly #onConcerns: ModerateOptions["onConcerns"];

  constructor(chat: Chat, { actions, inspectors = [], onConcerns }: ModerateOptions) {
    this.#inspectors = inspectors;
    this.#chat = chat;
    this.#actions = { ...ACTIONS, ...actions };
    this.#onConcerns = onConcerns;
  }

  get policy(): Policy {
    return this.#chat.policy;
  }

  async redact(text: string, options?: RedactOptions): Promise<Draft> {
    const judged = this.#judge(text, { direction: "outgoing" });
    const blocked = judged.find(({ action }) => action === "block");
    if (blocked !== undefined) throw new PrivetError("blocked", `moderation forbids to send this message: ${blocked.kind} (${blocked.reason})`);
    return await this.#chat.redact(text, options);
  }

  /** What is worrying about an answer, as it came. Show it accordingly; `block` means not at all. */
  async inspectAnswer(answer: string): Promise<readonly Judged[]> {
    const originals = (await this.#chat.placeholders()).map(({ original }) => original);
    return this.#judge(answer, { direction: "incoming", originals });
  }

  restore(answer: string, options?: RestoreOptions): string | Promise<string> {
    return this.#chat.restore(answer, options);
  }

  textRestorer(options?: RestoreOptions): ChatRestorer {
    return this.#chat.textRestorer(options);
  }

  placeholders(): readonly PlaceholderEntry[] | Promise<readonly PlaceholderEntry[]> {
    return this.#chat.placeholders();
  }

  #judge(text: string, options: InspectOptions): readonly Judged[] {
    const judged = inspect(text, { ...options, inspectors: this.#inspectors }).map((concern) => ({ ...concern, action: this.#actions[concern.kind] }));
    if (judged.length > 0) this.#onConcerns(judged, options.direction);
    return judged;
  }
}
