/** What a visitor sees first: the page in their language, and the consent banner. The chat, and with it the core, comes when these are on the screen. */

import { askConsent } from "./consent.js";
import { find } from "./dom.js";
import { loadRest } from "./load-rest.js";
import { preferredLanguage } from "./locales/index.js";
import { speak } from "./page-language.js";

const messages = speak(preferredLanguage());
const consent = await askConsent(location.host);
consent.addEventListener("change", () => {
  find(".consent", HTMLElement).classList.remove("waiting");
});
await loadRest(() => import("./demo.js"), messages);
