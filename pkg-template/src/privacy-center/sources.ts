/** What the privacy centre shows, and works on. */

import type { AuditLog } from "../audit/log.js";
import type { Consent } from "../consent/consent.js";
import type { PersonalLists } from "../elements/personal-lists.js";
import type { InsightSource } from "./insight-section.js";
import type { PrivetStorage } from "../storage/storage.js";

/** Whatever the page has; a section without its source is not shown. */
export interface PrivacySources {
  readonly consent?: Consent | undefined;
  /** The log that the adapters, the storage and `consent` write into. */
  readonly audit?: AuditLog | undefined;
  /** The storage while it is open. */
  readonly storage?: PrivetStorage | undefined;
  /** Opens the storage again after it was locked or deleted: asks for the passphrase or the passkey. */
  readonly unlock?: (() => Promise<PrivetStorage>) | undefined;
  /** How long the policy keeps originals: its `retention.vault`, an ISO 8601 duration. */
  readonly retention?: string | undefined;
  /** Values that the person always hides, or never. */
  readonly lists?: PersonalLists | undefined;
  /** How counts are shared. Shown with `audit`, and a `consent` whose notice asks for `insight`. */
  readonly insight?: InsightSource | undefined;
}
