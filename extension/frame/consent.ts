/** The question whether messages may go to a site, with the disclosure that an AI answers there. */
import { PrivetConsentElement } from "privet/consent";
import { openConsent, storageOf } from "../shared/consent.js";
import { find } from "../shared/dom.js";
import type { SiteProfile } from "../sites/index.js";
import type { Sight } from "./sight.js";

/** Resolves when the person has answered, or closed the question. */
export async function askConsent(profile: SiteProfile, sight: Sight): Promise<void> {
  const storage = storageOf(profile);
  const consent = await openConsent(profile, {
    ...storage,
    save: async (json) => {
      // What covers the frame could make the person press what they do not see.
      if (await sight.isClear()) await storage.save(json);
    },
  });
  find("privet-ai-notice", HTMLElement).setAttribute("provider", consent.notice.provider.name);
  find(".consent", HTMLElement).hidden = false;
  const element = find("privet-consent", PrivetConsentElement);
  element.consent = consent;
  await element.open();
  find(".consent", HTMLElement).hidden = true;
}
