/** privet audit */
import type { Command } from "./command.js";
import { UsageError } from "./usage-error.js";

export const audit: Command = {
  name: "audit",
  usage: "verify FILE",
  summary: "Verify an audit log (this build has no audit log).",
  help: "This build writes no audit log and cannot verify one.",
  options: {},
  maxArguments: 2,
  run: () => Promise.reject(new UsageError("this build has no audit log, so nothing was verified")),
};
