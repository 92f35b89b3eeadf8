/** Why something does not leave. */
import type { HoldReason } from "../shared/wire.js";

export class Held extends Error {
  readonly reason: HoldReason;
  /** What tells it from other things that are held for the same reason: an address, or the bytes. Never in the message. */
  readonly content: string;

  constructor(reason: HoldReason, content = "") {
    super(reason);
    this.reason = reason;
    this.content = content;
  }
}
