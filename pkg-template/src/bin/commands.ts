/** Every command, in the order of the help. */
import { audit } from "./audit.js";
import type { Command } from "./command.js";
import { detect } from "./detect.js";
import { open, seal } from "./envelopes.js";
import { keygen } from "./keygen.js";
import { keys } from "./keys.js";
import { entities, policies } from "./lists.js";
import { redact } from "./redact.js";
import { restore } from "./restore.js";

export const COMMANDS: readonly Command[] = [detect, redact, restore, keygen, keys, seal, open, entities, policies, audit];
