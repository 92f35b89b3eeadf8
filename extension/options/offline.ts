/** The proof that nothing leaves: it works without a network, and the browser stops a request that is really made. */
import { createRedactor } from "privet";
import { PersonalLists, PrivetComposerElement } from "privet/elements";
import type { Messages } from "../locales/index.js";
import { find, makeButton } from "../shared/dom.js";
import type { Settings } from "../shared/settings.js";

export async function showOffline(settings: Settings, { options, popup }: Messages): Promise<void> {
  const network = find(".network", HTMLElement);
  const show = (): void => {
    network.textContent = navigator.onLine ? options.offlineOn : options.offlineOff;
  };
  for (const type of ["online", "offline"]) window.addEventListener(type, show);
  show();
  find(".try-label", HTMLElement).textContent = popup.tryLabel;
  find(".reach", HTMLElement).append(makeButton(options.offlineTry, () => { void reach(options); }));
  const sample = find("textarea.sample", HTMLTextAreaElement);
  const redactor = await createRedactor({ policy: new PersonalLists(settings.lists).toPolicy(settings.policy) });
  find("privet-composer", PrivetComposerElement).redactor = redactor;
  sample.value = popup.trySample;
  const mask = (): void => {
    const chat = redactor.conversation("try");
    find("output.masked", HTMLOutputElement).textContent = chat.redact(sample.value).text;
    chat.free();
  };
  sample.addEventListener("input", mask);
  mask();
}

/** A real request, to a host that is reserved for examples. The browser's own report says whether the manifest forbade it. */
async function reach(options: Messages["options"]): Promise<void> {
  const forbidden: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    forbidden.push(effectiveDirective);
  }, { once: true });
  const isAnswered = await fetch("https://example.com/", { mode: "no-cors" }).then(() => true, () => false);
  await new Promise((resolve) => {
    setTimeout(resolve, REPORT);
  });
  find(".reached", HTMLElement).textContent = forbidden.includes("connect-src") && !isAnswered ? options.offlineBlocked : options.offlineNotBlocked;
}

/** The browser reports a little later than it stops, in milliseconds. */
const REPORT = 100;
