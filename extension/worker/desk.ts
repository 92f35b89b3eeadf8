/** Answers the calls of content scripts and of our frames. Who asks is what the browser says, never what the call says. */
import type { Conversation } from "privet";
import { type Call, type FrameCall, type Mark, type OwnCall, type PageCall, type HeldFile, type PageNews, type PageState, type Replacement, type Results, type VaultState, type WireFile } from "../shared/messages.js";
import { pageTextsIn, wantedLanguages } from "../locales/page/index.js";
import { openAudit } from "../shared/audit.js";
import { toBase64 } from "../shared/base64.js";
import { guards, isInPage, levelOf, loadSettings } from "../shared/settings.js";
import { mustHold, openConsent } from "../shared/consent.js";
import { type HoldReason, isOverridable, type Outgoing } from "../shared/wire.js";
import { profileOf, profileOfId, type SiteProfile } from "../sites/index.js";
import { Chats } from "./chats.js";
import { Core } from "./core.js";
import { countHeld, countMasked, countOverridden } from "./counts.js";
import { showState } from "./icon.js";
import { closeJob, findJob, type Job, openJob } from "./jobs.js";
import { Held } from "./held.js";
import { mask, redactFile, toHeld } from "./mask.js";
import { chatName } from "./names.js";
import { allow, findHeld, isAllowed, keyOf, mayOverride, noteHeld } from "./overrides.js";
import { redactAround } from "./own-placeholders.js";
import { Vault } from "./vault.js";

/** Who asks. */
export interface Caller {
  readonly tab: number;
  readonly frame: number;
  /** The page that the content script runs in. */
  readonly url: URL;
}

export class Desk {
  readonly #core = new Core();
  readonly #vault = new Vault();
  readonly chats: Chats = new Chats(this.#core, this.#vault);

  /** Loads the core, so that the first message does not wait for it. */
  async warm(): Promise<void> {
    await this.#core.redactor();
  }

  async answerPage(call: PageCall, caller: Caller): Promise<Results[PageCall["op"]]> {
    const profile = profileOf(caller.url.hostname);
    switch (call.op) {
      case "hello":
        return await this.#hello(profile);
      case "detect":
        return { marks: toMarks((await this.#core.redactor()).detect(call.text)) };
      case "mask":
        return await this.#mask(profile, call, caller);
      case "redactFiles":
        if ((await this.#vault.isLocked()) || (await this.#mustHold(profile))) return { files: call.files.map(() => ({ override: "" })) };
        return { files: await this.#redactFiles(profile, await this.#name(profile, call, caller), call.files, caller) };
      case "startUnlock":
        return { job: await openUnlock(profile, caller) };
      case "startReview":
        if (await this.#vault.isLocked()) return { job: await openUnlock(profile, caller) };
        return { job: await openJob({ kind: "review", tab: caller.tab, frame: caller.frame, site: profile.id, chat: await this.#name(profile, call, caller), text: call.text }) };
      case "startComposer":
        if (await this.#vault.isLocked()) return { job: await openUnlock(profile, caller) };
        return { job: await openJob({ kind: "composer", tab: caller.tab, frame: caller.frame, site: profile.id, chat: await this.#name(profile, call, caller), text: "" }) };
      case "startConsent":
        return { job: await this.#startConsent(profile, caller) };
      case "startOverride": {
        if ((await findHeld(call.override, caller.tab)) === undefined) throw new Error("nothing was held");
        return { job: await openJob({ kind: "override", tab: caller.tab, frame: caller.frame, site: profile.id, chat: "", text: call.override }) };
      }
      case "placeholders":
        if (await this.#vault.isLocked()) return { entries: [] };
        return { entries: await this.chats.with(await this.#name(profile, call, caller), (chat) => chat.placeholders()) };
      case "state":
        await this.#showState(profile, call.state, caller.tab);
        return {};
    }
  }

  /** What our options ask. */
  async answerOwn(call: OwnCall): Promise<Results[OwnCall["op"]]> {
    switch (call.op) {
      case "vaultState":
        return toVaultState(await this.#vault.ask({ vault: "describe" }));
      case "vaultChange":
        return toVaultState(await this.chats.change(call.tier, call.passphrase));
      case "vaultUnlock":
        return toVaultState(await this.#vault.ask({ vault: "unlock", passphrase: call.passphrase }));
      case "vaultLock":
        return toVaultState(await this.chats.lock());
      case "forgetAll":
        await this.chats.forgetAll();
        return {};
      case "destroy":
        await this.chats.destroy();
        return {};
    }
  }

  async answerFrame(call: FrameCall, tab: number | undefined): Promise<Results[FrameCall["op"]] | undefined> {
    const job = await findJob(call.job, tab);
    if (job === undefined) return undefined;
    if (job.kind === "override" && call.op !== "cancel") return await this.#override(call.op, call.job, job);
    if (job.kind === "unlock" && call.op !== "cancel") return await this.#unlock(call, job);
    if (job.kind === "override" || job.kind === "unlock" || call.op === "override" || call.op === "unlock") return await this.#cancel(call.job, job);
    if (call.op === "job") {
      const { settings } = await loadSettings();
      const state = await this.chats.with(job.chat, (chat) => toBase64(chat.exportState()));
      return { kind: job.kind, site: job.site, text: job.text, chat: state, language: settings.language };
    }
    if (call.op === "decide") {
      if (await this.#mustHold(profileOfId(job.site))) return { done: false };
      const draft = await this.#redact(job.site, job.chat, (chat) => redactAround(chat, call.text, { reveal: call.reveal }));
      // What the person saw is what goes to the page, to the letter.
      if (draft.blocked || draft.text !== call.shown) return { done: false };
      await tell(job.tab, job.frame, { op: "decided", job: call.job, text: draft.text, replacements: toReplacements(draft.findings) });
      if (job.kind === "review") await closeJob(call.job);
      return { done: true };
    }
    return await this.#cancel(call.job, job);
  }

  async #cancel(name: string, job: Job): Promise<Results["cancel"]> {
    await closeJob(name);
    await tell(job.tab, job.frame, { op: "decided", job: name, text: null, replacements: [] });
    return {};
  }

  async #unlock(call: FrameCall, job: Job): Promise<Results["job"] | Results["unlock"] | undefined> {
    if (call.op === "job") return { kind: "unlock", language: (await loadSettings()).settings.language };
    if (call.op !== "unlock") return undefined;
    // Rejects for another passphrase, and when nothing can be read: the person hears the same.
    const done = await this.#vault.ask({ vault: "unlock", passphrase: call.passphrase }).then(({ isOpen }) => isOpen, () => false);
    if (done) await this.#cancel(call.job, job);
    return { done };
  }

  /** Says what is asked, or takes the person's yes. */
  async #override(op: string, name: string, job: Job): Promise<Results["job"] | Results["override"] | undefined> {
    const held = await findHeld(job.text, job.tab);
    if (held === undefined) return undefined;
    if (op === "job") return { kind: "override", reason: held.reason, subject: held.subject, language: (await loadSettings()).settings.language };
    if (op !== "override") return undefined;
    // Asked again: the policy may have changed since. And what cannot be recorded is not let go.
    if (!(await this.#mayOverride(held.reason))) return undefined;
    await (await openAudit()).record({ event: "overridden", endpoint: `https://${profileOfId(held.site).hosts[0] ?? held.site}` });
    await allow(job.text, held);
    await countOverridden(held.site, held.reason);
    await closeJob(name);
    await tell(job.tab, job.frame, { op: "overridden", override: job.text });
    return {};
  }

  async #showState(profile: SiteProfile, state: PageState, tab: number): Promise<void> {
    const managed = await loadSettings();
    await showState(tab, levelOf(managed, profile.id), state, pageTextsIn(wantedLanguages(managed.settings.language)));
  }

  async #hello(profile: SiteProfile): Promise<Results["hello"]> {
    const managed = await loadSettings();
    const level = levelOf(managed, profile.id);
    const isLooked = guards(level) || (level === "mark" && (await mustHold(profile, managed.settings)));
    return { level, guards: isLooked, inPage: isInPage(managed, profile.id), language: managed.settings.language, site: profile.id };
  }

  /** Looked up each time: what was taken back a moment ago holds now. */
  async #mustHold(profile: SiteProfile): Promise<boolean> {
    return await mustHold(profile, (await loadSettings()).settings);
  }

  async #startConsent(profile: SiteProfile, { tab, frame }: Caller): Promise<string | null> {
    if ((await openConsent(profile)).state("provider") !== "unknown") return null;
    return await openJob({ kind: "consent", tab, frame, site: profile.id, chat: "", text: "" });
  }

  async #mask(profile: SiteProfile, { outgoing, path }: Extract<Call, { op: "mask" }>, caller: Caller): Promise<Results["mask"]> {
    if (await this.#vault.isLocked()) return mayHoldText(outgoing) ? LOCKED : await this.#maskApart(profile, outgoing);
    const verdict = mayHoldText(outgoing) && (await this.#mustHold(profile)) ? NOT_AGREED : await this.#redact(profile.id, await this.#name(profile, { path }, caller), (chat) => mask(profile, chat, outgoing, async (held) => (await this.#mayOverride(held.reason)) && (await isAllowed(profile.id, held))));
    if (verdict.verdict !== "hold") return verdict;
    await countHeld(profile.id);
    const { held } = verdict;
    const { host, pathname } = new URL(outgoing.url);
    const override = await this.#ask(profile, held, host + pathname, caller);
    return { verdict: "hold", reason: held.reason, ...(override === "" ? {} : { override }) };
  }

  /** What nobody wrote is masked all the same, in a conversation of its own that nobody remembers. */
  async #maskApart(profile: SiteProfile, outgoing: Outgoing<string>): Promise<Results["mask"]> {
    const chat = (await this.#core.redactor()).conversation("apart");
    try {
      const verdict = await mask(profile, chat, outgoing, () => Promise.resolve(false));
      return verdict.verdict === "hold" ? LOCKED : verdict;
    } finally {
      chat.free();
    }
  }

  /** Makes the question possible, where the person may decide. @returns Its name, or nothing. */
  async #ask(profile: SiteProfile, { reason, content }: Held, subject: string, { tab, frame }: Caller): Promise<string> {
    if (content === "" || !isOverridable(reason) || !(await this.#mayOverride(reason))) return "";
    return await noteHeld({ tab, frame, site: profile.id, reason, subject, key: await keyOf(profile.id, reason, content) });
  }

  async #mayOverride(reason: HoldReason): Promise<boolean> {
    const { policy } = await this.#core.redactor();
    return mayOverride(reason, policy, (await loadSettings()).settings);
  }

  async #redactFiles(profile: SiteProfile, name: string, files: readonly WireFile[], caller: Caller): Promise<readonly (HeldFile | WireFile)[]> {
    return await this.chats.with(name, async (chat) => {
      const redacted: (HeldFile | WireFile)[] = [];
      for (const file of files) redacted.push(await redactFile(chat, file).catch(async (error: unknown) => ({ override: await this.#ask(profile, toHeld(error), file.name, caller) })));
      return redacted;
    });
  }

  /** Uses a conversation, and counts what it masked for the first time. */
  async #redact<T>(site: string, name: string, use: (chat: Conversation) => Promise<T> | T): Promise<T> {
    return await this.chats.with(name, async (chat) => {
      const before = chat.placeholders().length;
      const result = await use(chat);
      await countMasked(site, chat.placeholders().slice(before).map(({ entity }) => entity).filter((entity) => entity !== "LITERAL"));
      return result;
    });
  }

  #name(profile: SiteProfile, { path }: { readonly path: string }, caller: Caller): Promise<string> {
    return chatName(profile, caller.tab, path, this.chats);
  }
}

/** Pages ask for much that nobody wrote; a query that reads like words is a message. */
function mayHoldText({ body, url }: Outgoing<string>): boolean {
  return body.kind !== "none" || [...new URL(url).searchParams.values()].some((value) => /\S\s+\S/.test(value));
}

const LOCKED = { verdict: "hold", reason: "locked" } as const;
const NOT_AGREED = { verdict: "hold", held: new Held("consent") } as const;

async function openUnlock(profile: SiteProfile, { tab, frame }: Caller): Promise<string> {
  return await openJob({ kind: "unlock", tab, frame, site: profile.id, chat: "", text: "" });
}

function toVaultState({ tier, isOpen }: VaultState): VaultState {
  return { tier, isOpen };
}

function toMarks(findings: ReturnType<Conversation["redact"]>["findings"]): readonly Mark[] {
  return findings.flatMap(({ start, end, operator, replacement }) => (operator === "keep" ? [] : [{ start, end, isBlocked: operator === "block", replacement }]));
}

function toReplacements(findings: ReturnType<Conversation["redact"]>["findings"]): readonly Replacement[] {
  return toMarks(findings).map(({ start, end, replacement }) => ({ start, end, text: replacement }));
}

async function tell(tab: number, frame: number, news: PageNews): Promise<void> {
  await chrome.tabs.sendMessage(tab, news, { frameId: frame });
}
