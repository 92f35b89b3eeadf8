/** One page, or one frame of it: which level it has, and which of our parts work in it. */
import { fill, pageTextsIn, type Texts, wantedLanguages } from "../locales/page/index.js";
import { isObject, isText } from "../shared/json.js";
import { ask, isNothing, isReplacements, type PageState, type Results } from "../shared/messages.js";
import { isLevel } from "../shared/settings.js";
import type { HoldReason, Outgoing, Verdict } from "../shared/wire.js";
import { endpointOf, isProvider, profileOf, type SiteProfile } from "../sites/index.js";
import { Editors } from "./editors.js";
import { Files } from "./files.js";
import { Guard } from "./guard.js";
import { Marker } from "./marker.js";
import { type Notice, Panel } from "./panel.js";
import { Restorer } from "./restorer.js";
import { Reviewer } from "./reviewer.js";

export class Page {
  readonly #profile: SiteProfile = profileOf(location.hostname);
  readonly #panel = new Panel();
  readonly #editors = new Editors(this.#profile);
  readonly #guard = new Guard({ onVerdict: (verdict, outgoing) => { this.#note(verdict, outgoing); }, onUnseen: () => { this.#noteUnseen(); } });
  readonly #marker = new Marker(this.#editors);
  readonly #reviewer = new Reviewer(this.#profile, this.#editors, this.#marker, this.#panel, () => this.#texts, () => { this.#restorer.refresh(); });
  readonly #restorer = new Restorer(this.#profile, () => this.#texts);
  readonly #files = new Files({
    panel: this.#panel,
    texts: () => this.#texts,
    onMasked: () => { this.#restorer.refresh(); },
    askOverride: (override) => { this.#askOverride(override); },
  });
  #texts: Texts = pageTextsIn(navigator.languages);
  #state: PageState = "ok";
  /** What the icon says when nothing is wrong. */
  #calm: "ok" | "unseen" = "ok";
  /** The passphrase was asked for once: from then on there is a button. */
  #isUnlockAsked = false;
  /** The job of the open question for consent; empty while it is being opened. */
  #asking: string | undefined;

  start(): void {
    this.#refresh().catch(() => {
      this.#say(this.#texts.messages.held.title, this.#texts.messages.page.brokenNote);
    });
    chrome.runtime.onMessage.addListener((news: unknown) => {
      if (!isObject(news)) return;
      // What was chosen before stays in force when the new choice cannot be heard.
      if (news["op"] === "settings") this.#refresh().catch(() => undefined);
      if (news["op"] === "overridden" && isText(news["override"])) this.#overridden(news["override"]);
      if (news["op"] !== "decided" || !isText(news["job"])) return;
      if (news["job"] === this.#asking) this.#asking = undefined;
      else this.#reviewer.decided(news["job"], isText(news["text"]) ? news["text"] : undefined, isReplacements(news["replacements"]) ? news["replacements"] : []);
      if (news["text"] === null) this.#panel.close();
    });
  }

  async #refresh(): Promise<void> {
    const { level, guards, inPage, language } = await ask<"hello">({ op: "hello" }, isHello);
    this.#texts = pageTextsIn(wantedLanguages(language));
    this.#guard.setGuarding(guards);
    this.#files.setActive(level !== "off");
    // Frames inside the page are guarded; marks and messages are of the page itself.
    if (window === window.top) {
      this.#marker.setActive(level !== "off");
      this.#reviewer.setLevel(level);
      this.#restorer.setActive(level !== "off", inPage);
      await this.#tell(this.#guard.isHooked || level === "off" || level === "mark" ? this.#calm : "broken");
      if (this.#state === "broken") this.#say(this.#texts.messages.page.brokenNote, "");
    }
  }

  #note(verdict: Verdict<ArrayBuffer>, outgoing: Outgoing<ArrayBuffer>): void {
    const url = new URL(outgoing.url);
    const isMessage = endpointOf(this.#profile, url)?.holds === "message" && outgoing.body.kind !== "none";
    if (isMessage) this.#reviewer.noteSent();
    if (verdict.verdict !== "hold") {
      if (this.#state === "held") void this.#tell(this.#calm);
      if (verdict.verdict === "send") this.#restorer.refresh();
      return;
    }
    // What other companies' scripts send besides is stopped without a word, unless it cannot work at all.
    if (!isProvider(this.#profile, url) && this.#profile.providers.length > 0 && verdict.reason !== "gone" && url.host !== location.host) return;
    this.#sayHeld(verdict.reason, verdict.override);
    void this.#tell("held");
  }

  /** Frames have one icon with their page. */
  #noteUnseen(): void {
    if (this.#calm === "unseen") return;
    this.#calm = "unseen";
    if (this.#state === "ok") void this.#tell("unseen");
  }

  #sayHeld(reason: HoldReason, override: string | undefined): void {
    if (reason === "consent" && window === window.top) void this.#askConsent();
    if (reason === "locked" && !this.#isUnlockAsked && window === window.top) this.#askUnlock();
    this.#say(this.#texts.messages.held.title, this.#texts.messages.held[reason], reason === "locked" ? this.#unlockButton() : this.#overrideButton(override));
  }

  /** Opens the question in a frame of ours, unless it is open or was answered. */
  async #askConsent(): Promise<void> {
    if (this.#asking !== undefined) return;
    this.#asking = "";
    const { job } = await ask<"startConsent">({ op: "startConsent" }, isConsentJob).catch(() => ({ job: null }));
    this.#asking = job ?? undefined;
    if (job !== null) this.#panel.open(job);
  }

  /** Opens our own frame with the question: no press in the page itself counts. */
  #askOverride(override: string): void {
    const { held } = this.#texts.messages;
    ask<"startOverride">({ op: "startOverride", override }, isJob).then(({ job }) => { this.#panel.open(job); }, () => { this.#say(held.title, held.core); });
  }

  #askUnlock(): void {
    this.#isUnlockAsked = true;
    const { held } = this.#texts.messages;
    ask<"startUnlock">({ op: "startUnlock" }, isJob).then(({ job }) => { this.#panel.open(job); }, () => { this.#say(held.title, held.core); });
  }

  #unlockButton(): Notice["action"] {
    return { title: this.#texts.messages.page.unlock, press: () => { this.#askUnlock(); } };
  }

  #overrideButton(override: string | undefined): Notice["action"] {
    return override === undefined ? undefined : { title: this.#texts.messages.override.button, press: () => { this.#askOverride(override); } };
  }

  #overridden(override: string): void {
    this.#panel.close();
    // A file goes on its way at once; the page has to send everything else anew.
    if (!this.#files.letGo(override)) this.#say("Privet", this.#texts.messages.override.done);
  }

  #say(title: string, text: string, action?: Notice["action"]): void {
    const { messages, language } = this.#texts;
    this.#panel.say(title, fill(text, {}), messages.held.close, { language, ...(action === undefined ? {} : { action }) });
  }

  async #tell(state: PageState): Promise<void> {
    this.#state = state;
    // An icon that cannot be changed stops nothing.
    await ask<"state">({ op: "state", state }, isNothing).catch(() => undefined);
  }
}

function isHello(value: unknown): value is Results["hello"] {
  return isObject(value) && isLevel(value["level"]) && typeof value["guards"] === "boolean" && typeof value["inPage"] === "boolean" && isText(value["language"]) && isText(value["site"]);
}

function isConsentJob(value: unknown): value is Results["startConsent"] {
  return isObject(value) && (value["job"] === null || isText(value["job"]));
}

function isJob(value: unknown): value is Results["startOverride"] {
  return isObject(value) && isText(value["job"]);
}
