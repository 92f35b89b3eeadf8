/** Conversations kept in the browser: encrypted, with a key that is in memory, on the device, or the person's. Only in browsers. */
export { BrowserAuditStore } from "./audit-store.js";
export { askPasskey, makePasskey } from "./passkey.js";
export type { TierInfo, TierKey } from "./protocol.js";
export { serveStorage } from "./server.js";
export { deleteStorage, describeStorage, openStorage, PrivetStorage, type StorableChat, type StorageOptions } from "./storage.js";
