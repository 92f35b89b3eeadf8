/** The proof that nothing leaves: it works without a network, and the browser stops a request that is really made. */
import type { Messages } from "../locales/index.js";
import { find, makeButton } from "../shared/dom.js";

export function showOffline(options: Messages["options"]): void {
  const network = find(".network", HTMLElement);
  const show = (): void => {
    network.textContent = navigator.onLine ? options.offlineOn : options.offlineOff;
  };
  for (const type of ["online", "offline"]) window.addEventListener(type, show);
  show();
  find(".reach", HTMLElement).append(makeButton(options.offlineTry, () => { void reach(options); }));
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
