/** The audit log: a signed record of what happened to texts, without a word of them. */
export { AuditLog, type AuditLogOptions } from "./log.js";
export { AUDIT_EVENTS, type AuditEntry, type AuditEvent, type AuditRecorder, countEntities, hashPolicy, isCommittedTo } from "./event.js";
export { hashLeaf, verifyConsistency, verifyInclusion } from "./merkle.js";
export { type Checkpoint, readCheckpoint } from "./note.js";
export { recipientsOf } from "./recipients.js";
export { type AuditKeys, type AuditStore, makeAuditKeys, MemoryAuditStore, type StoredEntry } from "./store.js";
export { type AuditFault, type AuditReport, type AuditVerifyOptions, verifyAuditLog } from "./verify.js";
