import { find } from "./dom.js";
import type { Messages } from "./locales/index.js";

/** Gets what a page does not show at once, after what it shows is drawn. Says so when it cannot be had. */
export async function loadRest<Rest>(load: () => Promise<Rest>, messages: Messages): Promise<Rest | undefined> {
  await painted();
  try {
    return await load();
  } catch {
    find(".problem", HTMLElement).textContent = messages.problems.load;
    return undefined;
  }
}

/** Resolves when the browser has drawn what is on the page now. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
