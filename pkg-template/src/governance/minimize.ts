/**
 * Data minimisation as part of a policy: what a message carries along without need becomes a finding like any other, so
 * that it is shown in the review, can be shown or hidden there, and comes back into the answer.
 */
import type { CustomRecognizer, Policy, PolicyRule, PresetName } from "../policy.js";
import { ORIGINAL_MESSAGE, SENT_FROM, SENDER, SENT_ON } from "./mail-words.js";

/** What can be left out. */
export type Surplus = "home-directories" | "mail-threads" | "signatures" | "tracking";

/**
 * `policy` with rules that hide `surplus` (default: all of it). Give the result to `createRedactor`, or write it to a file
 * for the command line: it is plain policy JSON.
 *
 * - `mail-threads`: the earlier mails under a reply, as `QUOTED_MAIL`. A quotation that no line of sender and date
 *   announces stays, and so does a mail that the message begins with: the message is about it.
 * - `signatures`: what follows the line `-- ` at the end (RFC 3676, section 4.3), or "Sent from my …", as `SIGNATURE`.
 * - `tracking`: parameters of campaigns and clicks in web addresses, as `TRACKING`. Where the policy leaves web addresses as
 *   typed, only the parameters go.
 * - `home-directories`: `/home/mette`, `/Users/mette`, `C:\Users\mette`, as `HOME_DIRECTORY`.
 */
export function minimize(policy: PresetName | Policy = "default", surplus: readonly Surplus[] = ALL): Policy {
  const base: Policy = typeof policy === "string" ? { name: policy, extends: policy } : policy;
  const custom = surplus.flatMap((each) => RECOGNIZERS[each]);
  const added = new Set(custom.map(({ entity }) => entity));
  // Only what the policy looks for is looked for.
  const entities = base.entities && [...new Set([...base.entities, ...added])];
  // Else the address that a parameter stands in would be hidden with it.
  const thresholds = surplus.includes("tracking") && keepsAddresses(base) ? { ...base.thresholds, URL: 1 } : base.thresholds;
  return { ...base, ...(entities && { entities }), ...(thresholds && { thresholds }), custom: [...(base.custom ?? []), ...custom] };
}

/** Whether web addresses stay as typed. */
function keepsAddresses({ rules = [], extends: preset }: Policy): boolean {
  const own = rules.findLast((rule) => "entity" in rule && rule.entity === "URL") ?? rules.findLast((rule) => isForNetwork(rule));
  return own === undefined ? preset !== undefined && KEEP_ADDRESSES.includes(preset) : own.operator === "keep";
}

function isForNetwork(rule: PolicyRule): boolean {
  return "category" in rule && rule.category === "network";
}

/** Presets with `URL` kept. */
const KEEP_ADDRESSES: readonly PresetName[] = ["default", "gdpr", "minimal", "pci"];

const ALL: readonly Surplus[] = ["mail-threads", "signatures", "tracking", "home-directories"];

/** Patterns in the syntax of regex-lite, which knows no look-around; each covers what goes, and nothing else. */
const RECOGNIZERS: Readonly<Record<Surplus, readonly CustomRecognizer[]>> = {
  "mail-threads": [
    // "On Monday at 10:12, Ole Hansen <ole@example.org> wrote:", in any language and broken into two lines or not.
    hide("QUOTED_MAIL", String.raw`(?m)^[^>\r\n][^\r\n]*(?:@|[0-9]{1,2}[:.][0-9]{2})[^\r\n]*(?:\r?\n[^>\r\n][^\r\n]*)?:[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:[ \t]*>[^\n]*(?:\n|$))+`),
    hide("QUOTED_MAIL", String.raw`(?is)\n[ \t]*-{2,}[ \t]*(?:${ORIGINAL_MESSAGE.join("|")})[ \t]*-{2,}.*`),
    hide("QUOTED_MAIL", String.raw`(?i)\n[ \t>*]*(?:${SENDER.join("|")})[ \t]*:[^\r\n]*\r?\n[ \t>*]*(?:${SENT_ON.join("|")})[ \t]*:(?s:.*)`),
  ],
  signatures: [
    hide("SIGNATURE", String.raw`\n-- ?\r?\n(?:[^\r\n]{0,120}\r?\n){0,11}[^\r\n]{0,120}$`),
    hide("SIGNATURE", String.raw`(?i)\n(?:${SENT_FROM.join("|")}) [^\r\n]{1,60}\s*$`),
  ],
  tracking: [
    hide("TRACKING", String.raw`\b(?:utm_[a-z_]{2,20}|mtm_[a-z]{2,20}|pk_(?:campaign|kwd|source|medium)|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|ttclid|twclid|igshid|li_fat_id|mc_eid|mc_cid|_hsenc|_hsmi|__hstc|mkt_tok|oly_enc_id|vero_id|srsltid)=[^&#\s"'<>)\]]+`),
  ],
  "home-directories": [
    hide("HOME_DIRECTORY", String.raw`/(?:home|Users)/[A-Za-z0-9_.\-]{1,64}`),
    hide("HOME_DIRECTORY", String.raw`(?i)\b[a-z]:(?:\\{1,2}|/)(?:Users|Documents and Settings)(?:\\{1,2}|/)(?:[^\\/:*?"<>|\s]| [^\\/:*?"<>|\s]){1,64}`),
  ],
};

function hide(entity: string, pattern: string): CustomRecognizer {
  return { entity, pattern, score: 1 };
}
