/** What every surface of the site asks for. */

import type { AuditLog } from "privet/audit";
import { Consent, PrivetConsentElement } from "privet/consent";
import "privet/consent/define";
import { find } from "./dom.js";

/** Shows the banner. Resolves when it can be read. Kept in memory only: a site that asks every visitor. */
export async function askConsent(region: string, options: { readonly audit?: AuditLog } = {}): Promise<Consent> {
  const notice = { version: "1", controller: { name: "Privet", contact: location.host }, provider: { name: "Stand-in", region }, purposes: ["provider", "storage", "training", "insight"] } as const;
  const consent = await Consent.open(notice, undefined, options);
  const banner = find("privet-consent", PrivetConsentElement);
  banner.consent = consent;
  await banner.refresh();
  return consent;
}
