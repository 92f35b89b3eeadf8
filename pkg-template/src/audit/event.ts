/** What is recorded, and how an entry of the log looks. A new event is a name in `AUDIT_EVENTS`. */
import { concatBytes, toBase64Url, toUtf8 } from "../bytes.js";
import { PrivetError } from "../errors.js";
import { isArray, isObject, parseJson } from "../json.js";
import type { Policy } from "../policy.js";

/** Names of events. They are written into logs that outlive the program: never renamed. */
export const AUDIT_EVENTS = [
  "redacted",
  /** The person chose to send values as typed; `counts` says which kinds. */
  "overridden",
  "blocked",
  "sent",
  "restored",
  "sealed",
  "vault-unlocked",
  "vault-locked",
  "shredded",
  "policy-changed",
  "consent-given",
  "consent-withdrawn",
] as const;

/** An event, as the program reports it. What could tell a value is written as a keyed commitment, or not at all. */
export interface AuditEvent {
  readonly event: (typeof AUDIT_EVENTS)[number];
  /** How many findings of each entity. */
  readonly counts?: Readonly<Record<string, number>>;
  /** The policy in force: `policy` of a redactor or a conversation. Only its hash is written, the one that envelopes carry. */
  readonly policy?: Policy;
  /** Id of the conversation. Written as a commitment, the same for the whole conversation. */
  readonly conversation?: string;
  /** The text that left the device or was shown. Written as a commitment that differs from entry to entry. */
  readonly text?: string;
  /** Where it went. Only the origin is written: paths and queries can hold keys. */
  readonly endpoint?: string;
  /** Thumbprints of the keys that originals were sealed to. */
  readonly recipients?: readonly string[];
}

/** An entry, as it stands in the log. Its JSON text, as `JSON.stringify` writes it, is the leaf of the tree. */
export interface AuditEntry {
  /** Its place, from 0. */
  readonly seq: number;
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly event: AuditEvent["event"];
  readonly counts?: Readonly<Record<string, number>>;
  /** SHA-256 of the policy, base64url. */
  readonly policy?: string;
  /** HMAC-SHA-256 under the log's own key, base64url. */
  readonly conversation?: string;
  /** HMAC-SHA-256 under the log's own key, base64url. */
  readonly text?: string;
  readonly endpoint?: string;
  readonly recipients?: readonly string[];
}

/** Something that takes events: the log, or a forwarder of your own. */
export interface AuditRecorder {
  /** Resolves when the event is kept. A rejection means that it is not: what was about to happen must not happen. */
  record(event: AuditEvent): Promise<void>;
}

/**
 * The event's entry.
 *
 * @throws {PrivetError} `input` for an event that is not of the closed form above, such as a count under a name that is no entity.
 */
export async function makeEntry(event: AuditEvent, seq: number, time: number, key: CryptoKey): Promise<AuditEntry> {
  const { counts, policy, conversation, text, endpoint, recipients } = event;
  const entry = {
    seq,
    time: new Date(time).toISOString(),
    event: event.event,
    ...(counts && { counts }),
    ...(policy && { policy: await hashPolicy(policy) }),
    ...(conversation !== undefined && { conversation: await commit(key, "conversation", conversation) }),
    ...(text !== undefined && { text: await commit(key, `text ${seq}`, text) }),
    ...(endpoint !== undefined && { endpoint: originOf(endpoint) }),
    ...(recipients && { recipients }),
  };
  if (!isEntry(entry)) throw new PrivetError("input", "this is not an event of the audit log; see AuditEvent");
  return entry;
}

/** The entry in a line of the log; `undefined` when the line is not an entry, or not as `JSON.stringify` writes it. */
export function readEntry(line: string): AuditEntry | undefined {
  const entry = parseJson(line)?.value;
  return isEntry(entry) && JSON.stringify(entry) === line ? entry : undefined;
}

/** SHA-256 of a policy's canonical JSON (RFC 8785), base64url: the member `policy` of an envelope's header. */
export async function hashPolicy(policy: Policy): Promise<string> {
  // The core hands policies out in canonical order.
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", toUtf8(JSON.stringify(policy)))));
}

/**
 * Whether an entry speaks of this conversation or this text. For an auditor who was given the log's commitment key.
 */
export async function isCommittedTo(entry: AuditEntry, member: "conversation" | "text", value: string, key: CryptoKey): Promise<boolean> {
  const label = member === "text" ? `text ${entry.seq}` : member;
  return entry[member] !== undefined && entry[member] === (await commit(key, label, value));
}

/** Findings by entity, for `counts`. */
export function countEntities(findings: readonly { readonly entity: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { entity } of findings) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

async function commit(key: CryptoKey, label: string, value: string): Promise<string> {
  const message = concatBytes(toUtf8(`privet/audit/v1 ${label}`), Uint8Array.of(0), toUtf8(value));
  return toBase64Url(new Uint8Array(await crypto.subtle.sign("HMAC", key, message)));
}

function isEntry(value: unknown): value is AuditEntry {
  return isObject(value) && REQUIRED.every((name) => name in value) && Object.entries(value).every(([name, member]) => MEMBERS[name]?.(member) === true);
}

/** `undefined` for what is no address, or one without a host. */
function originOf(url: string): string | undefined {
  const origin = URL.canParse(url) ? new URL(url).origin : "null";
  return origin === "null" ? undefined : origin;
}

function isHash(value: unknown): boolean {
  return typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

const REQUIRED = ["seq", "time", "event"] as const;

/** Every member is closed: there is no place for a value. */
const MEMBERS: Readonly<Partial<Record<string, (value: unknown) => boolean>>> = {
  seq: isCount,
  time: isTime,
  event: (value) => AUDIT_EVENTS.some((known) => known === value),
  counts: (value) => isObject(value) && Object.entries(value).every(([entity, count]) => /^[A-Z][A-Z0-9_]*$/.test(entity) && isCount(count)),
  policy: isHash,
  conversation: isHash,
  text: isHash,
  endpoint: (value) => typeof value === "string" && originOf(value) === value,
  recipients: (value) => isArray(value) && value.every(isHash),
};
