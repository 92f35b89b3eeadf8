/**
 * The background: core, policy, conversations. Talks to content scripts and to our own frames, and to nobody else: the manifest's
 * `connect-src 'self'` forbids it.
 */
import { CONSENT_PREFIX } from "../shared/consent.js";
import { isObject, isText } from "../shared/json.js";
import type { Call, FrameCall, OwnCall } from "../shared/messages.js";
import { isTier } from "../vault/protocol.js";
import { Desk } from "./desk.js";
import { registerGranted } from "./sites.js";

const desk = new Desk();

chrome.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  answer(message, sender).then(
    (result) => {
      reply({ result });
    },
    () => {
      // Nothing of the error: it is not known what it holds.
      reply({ failed: true });
    },
  );
  return true;
});

for (const event of [chrome.runtime.onInstalled, chrome.runtime.onStartup]) {
  event.addListener(() => {
    void registerGranted();
  });
}
chrome.permissions.onAdded.addListener(() => {
  void registerGranted();
});
chrome.permissions.onRemoved.addListener(() => {
  void registerGranted();
});
chrome.storage.onChanged.addListener((changes, area) => {
  const isHeard = Object.keys(changes).some((key) => key === "settings" || key.startsWith(CONSENT_PREFIX));
  if ((area === "local" && isHeard) || area === "managed") void tellPages();
});
void chrome.alarms.create("sweep", { periodInMinutes: 1 });
chrome.alarms.onAlarm.addListener(() => {
  void desk.chats.sweep(Date.now());
});

async function answer(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> {
  if (sender.id !== chrome.runtime.id || !isCall(message)) throw new Error("not ours");
  const { tab, frameId = 0 } = sender;
  const url = new URL(sender.url ?? "");
  const isOurs = url.protocol === new URL(chrome.runtime.getURL("")).protocol;
  if (isFrameCall(message)) {
    if (!isOurs) throw new Error("not for pages");
    return await desk.answerFrame(message, tab?.id);
  }
  if (isOwnCall(message)) {
    // A frame of ours inside a page is not our options.
    if (!isOurs || url.pathname !== "/options.html" || frameId !== 0) throw new Error("for the options alone");
    return await desk.answerOwn(message);
  }
  if (isOurs || tab?.id === undefined) throw new Error("for pages alone");
  // An empty or a local frame is a part of the page that made it.
  const page = /^https?:$/.test(url.protocol) ? url : new URL(sender.origin ?? tab.url ?? "");
  return await desk.answerPage(message, { tab: tab.id, frame: frameId, url: page });
}

async function tellPages(): Promise<void> {
  for (const tab of await chrome.tabs.query({})) {
    // Tabs without our content script do not answer.
    if (tab.id !== undefined) await chrome.tabs.sendMessage(tab.id, { op: "settings" }).catch(() => undefined);
  }
}

function isOwnCall(call: Call): call is OwnCall {
  return call.op === "vaultState" || call.op === "vaultChange" || call.op === "vaultUnlock" || call.op === "vaultLock" || call.op === "forgetAll" || call.op === "destroy";
}

function isFrameCall(call: Call): call is FrameCall {
  return call.op === "job" || call.op === "decide" || call.op === "override" || call.op === "unlock" || call.op === "cancel";
}

/** Content scripts are ours, but their process is the page's: every member is looked at again where it is used. */
function isCall(value: unknown): value is Call {
  if (!isObject(value) || !isText(value["op"])) return false;
  const { op, path, text, job, outgoing, files, override, passphrase } = value;
  switch (op) {
    case "hello":
    case "startUnlock":
    case "vaultState":
    case "vaultLock":
    case "forgetAll":
    case "destroy":
    case "startConsent":
      return true;
    case "detect":
      return isText(text);
    case "mask":
      return isText(path) && isObject(outgoing) && isText(outgoing["url"]) && URL.canParse(outgoing["url"]) && isText(outgoing["mediaType"]) && isObject(outgoing["body"]);
    case "redactFiles":
      return isText(path) && Array.isArray(files) && files.every((file) => isObject(file) && isText(file["name"]) && isText(file["mediaType"]) && isText(file["bytes"]));
    case "startReview":
      return isText(path) && isText(text);
    case "startComposer":
    case "placeholders":
      return isText(path);
    case "state":
      return value["state"] === "ok" || value["state"] === "held" || value["state"] === "broken" || value["state"] === "unseen";
    case "startOverride":
      return isText(override);
    case "job":
    case "override":
    case "cancel":
      return isText(job);
    case "unlock":
      return isText(job) && isText(passphrase);
    case "vaultUnlock":
      return isText(passphrase);
    case "vaultChange":
      return isTier(value["tier"]) && isText(passphrase);
    case "decide":
      return isText(job) && isText(text) && isText(value["shown"]) && Array.isArray(value["reveal"]);
    default:
      return false;
  }
}

// A worker that wakes up for a message has the core ready when it is needed.
desk.warm().catch(() => undefined);
