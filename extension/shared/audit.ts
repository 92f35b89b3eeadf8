/** The log of what the person let go: the package's audit log, on the device. Several pages of ours may write into it. */
import { AuditLog } from "privet/audit";
import { BrowserAuditStore } from "privet/storage";

/** Opened anew for each use: an open one would outlive the deletion of what it is kept in. */
export function openAudit(): Promise<AuditLog> {
  return AuditLog.open({ store: new BrowserAuditStore(NAME) });
}

/** Resolves when the log and its keys are gone. */
export async function deleteAudit(): Promise<void> {
  const request = indexedDB.deleteDatabase(`privet-audit:${NAME}`);
  await new Promise<void>((resolve, reject) => {
    request.addEventListener("success", () => { resolve(); });
    request.addEventListener("error", () => { reject(new Error("the audit log could not be deleted")); });
  });
}

const NAME = "extension";
