/** The page of all surfaces: consent comes first, and the others, with the core, when it is on the screen. */
import { AuditLog } from "privet/audit";
import { askConsent } from "../consent.js";
import { loadRest } from "../load-rest.js";
import { messagesIn } from "../locales/index.js";

const audit = await AuditLog.open();
const consent = await askConsent("this page", { audit });
const rest = await loadRest(() => import("./alive.js"), messagesIn("en"));
await rest?.start(audit, consent);
