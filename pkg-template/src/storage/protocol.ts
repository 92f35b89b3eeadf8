/** What a page and the worker that keeps the storage say to each other. */
import type { Bytes } from "../bytes.js";
import type { PrivetErrorCode } from "../errors.js";
import type { InitSource } from "../load.js";

/** What unlocks the storage. */
export type TierKey =
  | { readonly kind: "memory" }
  | { readonly kind: "device" }
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "passkey"; readonly credential: Bytes; readonly salt: Bytes; readonly secret: Bytes };

/** How the storage that exists is unlocked. */
export type TierInfo = { readonly kind: "memory" | "device" | "passphrase" } | { readonly kind: "passkey"; readonly credential: Bytes; readonly salt: Bytes };

/** Milliseconds that originals are kept. */
export interface Lifetimes {
  /** Of a value since it was stored, and of a conversation since it was last saved. */
  readonly conversation: number | undefined;
  /** Of values of one entity since they were stored. */
  readonly entities: Readonly<Record<string, number>>;
}

export type StorageCall =
  | { readonly op: "describe"; readonly name: string }
  | { readonly op: "open"; readonly name: string; readonly tenant: string; readonly key: TierKey; readonly source: InitSource | undefined }
  | { readonly op: "save"; readonly state: Bytes; readonly revision: number; readonly lifetimes: Lifetimes }
  | { readonly op: "load"; readonly id: string }
  | { readonly op: "list" }
  | { readonly op: "shred"; readonly id: string }
  | { readonly op: "sweep" }
  | { readonly op: "changeTier"; readonly key: TierKey }
  | { readonly op: "export"; readonly passphrase: string | undefined }
  | { readonly op: "import"; readonly bytes: Bytes; readonly passphrase: string | undefined; readonly lifetimes: Lifetimes }
  | { readonly op: "deleteEverything"; readonly name: string };

export type StorageResult =
  | { readonly kind: "done" }
  | { readonly kind: "tier"; readonly tier: TierInfo | undefined }
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "state"; readonly state: Bytes | undefined; readonly revision: number }
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  | { readonly kind: "bytes"; readonly bytes: Bytes };

export interface StorageFailure {
  readonly kind: "failure";
  readonly code: PrivetErrorCode;
  readonly message: string;
}

export interface StorageQuestion {
  readonly number: number;
  readonly call: StorageCall;
}

export interface StorageReply {
  readonly number: number;
  readonly result: StorageResult | StorageFailure;
}

/** Sent without being asked, before the reply of the call that did it, if one did: conversations were destroyed. */
export interface ShreddedNotice {
  /** Their ids; `undefined` for one whose id could no longer be read. */
  readonly shredded: readonly (string | undefined)[];
}
