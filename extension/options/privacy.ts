/** Consent, site by site, and the package's privacy centre. */
import { PrivetConsentElement } from "privet/consent";
import { PersonalLists } from "privet/elements";
import { PrivetPrivacyCenterElement } from "privet/privacy-center";
import { openAudit } from "../shared/audit.js";
import { openConsent } from "../shared/consent.js";
import { find, make } from "../shared/dom.js";
import { isFixed, type Managed, saveSettings } from "../shared/settings.js";
import { profileOf, profileOfId, type SiteProfile, SITES } from "../sites/index.js";
import { showLists } from "./form.js";

export async function showPrivacy(managed: Managed): Promise<void> {
  const select = find("select.consent-site", HTMLSelectElement);
  select.append(...(await loadSites()).map(({ id, name }) => make("option", { value: id }, name)));
  const lists = isFixed(managed, "lists") ? undefined : shareLists(managed);
  const show = async (): Promise<void> => {
    const consent = await openConsent(profileOfId(select.value));
    find("privet-ai-notice", HTMLElement).setAttribute("provider", consent.notice.provider.name);
    find("privet-consent", PrivetConsentElement).consent = consent;
    find("privet-privacy-center", PrivetPrivacyCenterElement).sources = { consent, lists, audit: await openAudit() };
  };
  select.addEventListener("change", () => { void show(); });
  // Answered in a page's own question meanwhile.
  window.addEventListener("focus", () => { void show(); });
  await show();
}

/** Those with a profile, and those that the person has granted. */
async function loadSites(): Promise<readonly SiteProfile[]> {
  const { origins = [] } = await chrome.permissions.getAll();
  const granted = origins.map((origin) => origin.split("/")[2] ?? "").filter((host) => host !== "" && !host.includes("*"));
  const own = new Set(SITES.flatMap(({ hosts }) => hosts));
  return [...SITES, ...granted.filter((host) => !own.has(host)).map(profileOf)];
}

/** The lists of the form, as the privacy centre changes them. */
function shareLists({ settings }: Managed): PersonalLists {
  const lists = new PersonalLists(settings.lists);
  lists.addEventListener("change", () => {
    showLists(lists.toJSON());
    void saveSettings({ lists: lists.toJSON() });
  });
  return lists;
}
