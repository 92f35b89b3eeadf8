/** The options: what is hidden, for how long it is remembered, what is allowed, and the proof that nothing leaves. */
import "privet/consent/define";
import "privet/elements/define";
import "privet/privacy-center/define";
import { find } from "../shared/dom.js";
import { loadSettings } from "../shared/settings.js";
import { speak } from "../shared/speak.js";
import { startTrying } from "../shared/trying.js";
import { showData } from "./data.js";
import { showForm } from "./form.js";
import { showOffline } from "./offline.js";
import { showOwnPolicy } from "./own-policy.js";
import { showPrivacy } from "./privacy.js";
import { showVault } from "./vault.js";

async function start(): Promise<void> {
  const managed = await loadSettings();
  const { language, messages } = speak(managed.settings.language);
  find(".managed", HTMLElement).hidden = managed.fixed.length === 0;
  showForm(managed, messages, language);
  showOwnPolicy(managed, messages.options);
  showData(messages.options);
  showOffline(messages.options);
  await showVault(messages);
  await showPrivacy(managed);
  await startTrying(managed.settings, messages.popup.trySample).catch(() => {
    find(".try output", HTMLElement).textContent = messages.popup.failed;
  });
}

void start();
