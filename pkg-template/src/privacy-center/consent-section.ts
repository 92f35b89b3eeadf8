/** What the person allows, and taking it back. */

import { make } from "../elements/dom.js";
import type { Consent } from "../consent/consent.js";
import { type CenterWords, makeAction, makeActions, makeSection, makeTerms } from "./parts.js";
import type { PrivacySources } from "./sources.js";
import type { StorageActions } from "./storage-section.js";

export function makeConsentSection(consent: Consent, { storage, unlock }: PrivacySources, words: CenterWords, { run, save, closed }: StorageActions): HTMLElement {
  const { messages: texts, language } = words.center;
  const { purposes } = words.consent.messages;
  const states = consent.notice.purposes.map((purpose) => [purposes[purpose][0], texts.consent[consent.state(purpose)]] as const);
  const about = storage === undefined ? [] : [make("p", {}, texts.consent.about)];
  const withdraw = async (): Promise<string> => {
    // Requests are refused from this call on, whatever becomes of the rest.
    await consent.withdraw({ source: "person", layer: "control", language, text: [texts.consent.withdraw, ...about.map(({ textContent }) => textContent)].join("\n") });
    if (storage !== undefined) {
      await storage.deleteEverything();
      closed();
      return `${words.consent.messages.withdrawn} ${texts.consent.keyDestroyed}`;
    }
    return unlock === undefined ? words.consent.messages.withdrawn : `${words.consent.messages.withdrawn} ${texts.consent.stillLocked}`;
  };
  const buttons = [
    makeAction(texts.consent.change, () => {
      run(async () => {
        await consent.ask?.("provider");
        return undefined;
      });
    }),
    makeAction(texts.consent.withdraw, () => {
      run(withdraw);
    }),
    makeAction(texts.consent.receipts, () => {
      save("privet-consent.jsonld", "application/ld+json", JSON.stringify(consent.toReceipts("this-person"), undefined, 2));
    }),
  ];
  if (consent.ask === undefined) buttons.shift();
  return makeSection("consent", texts.consent.heading, makeTerms(states), ...about, makeActions(...buttons));
}
