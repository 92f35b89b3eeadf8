/**
 * What was held, and what the person lets go all the same. Kept in the browser's memory, under names that only we know: a page can neither
 * ask for an override nor give one.
 */
import type { Policy } from "privet";
import { isObject, isText } from "../shared/json.js";
import type { Settings } from "../shared/settings.js";
import { type HoldReason, isOverridable, type Overridable } from "../shared/wire.js";
import type { Held } from "./held.js";

/** Something that was held, and that the person may let go. */
export interface HeldBack {
  readonly tab: number;
  readonly frame: number;
  readonly site: string;
  readonly reason: Overridable;
  /** What the person is asked about: an address, or the name of a file. */
  readonly subject: string;
  /** Tells this from everything else that may be held. */
  readonly key: string;
}

/** Whether policy and organisation leave it to the person. What could not be looked into might hold a secret that the policy blocks. */
export function mayOverride(reason: HoldReason, policy: Policy, { overrides }: Pick<Settings, "overrides">): boolean {
  if (!overrides || !isOverridable(reason)) return false;
  return reason === "unknown" || !(policy.rules ?? []).some(({ operator }) => operator === "block");
}

/** Remembers it for a question. @returns The name under which the question can be asked. */
export async function noteHeld(held: HeldBack): Promise<string> {
  const name = crypto.randomUUID();
  await chrome.storage.session.set({ [HELD + name]: held });
  return name;
}

export async function findHeld(name: string, tab: number | undefined): Promise<HeldBack | undefined> {
  const held = (await chrome.storage.session.get(HELD + name))[HELD + name];
  return isHeldBack(held) && held.tab === tab ? held : undefined;
}

/** The person's decision. It can be used up by one question alone. */
export async function allow(name: string, { key }: HeldBack): Promise<void> {
  await chrome.storage.session.remove(HELD + name);
  await chrome.storage.session.set({ [ALLOWED + key]: Date.now() });
}

/** Whether the person let exactly this go, and did so lately. */
export async function isAllowed(site: string, { reason, content }: Held): Promise<boolean> {
  const key = ALLOWED + (await keyOf(site, reason, content));
  const since = (await chrome.storage.session.get(key))[key];
  return typeof since === "number" && (reason === "unknown" || Date.now() - since < LONGEST);
}

/** A digest: the session's storage holds no content for this. */
export async function keyOf(site: string, reason: string, content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([site, reason, content])));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isHeldBack(value: unknown): value is HeldBack {
  return isObject(value) && typeof value["tab"] === "number" && typeof value["frame"] === "number" && isText(value["site"]) && isText(value["reason"]) && isOverridable(value["reason"]) && isText(value["subject"]) && isText(value["key"]);
}

const HELD = "held:";
const ALLOWED = "allowed:";
/** An address is let go until the browser closes, a content for five minutes. */
const LONGEST = 300_000;
