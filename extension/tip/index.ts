/** A frame of ours that shows an original beside its placeholder. Only our content script can talk to it: the page has no way to its window. */
import { find } from "../shared/dom.js";
import { isTip } from "../shared/tip.js";

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (port === undefined || event.source !== window.parent) return;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isTip(data)) return;
    document.documentElement.lang = data.language;
    find("strong", HTMLElement).textContent = data.original;
    find("small", HTMLElement).textContent = data.note;
    const { width, height } = find("p", HTMLElement).getBoundingClientRect();
    port.postMessage({ width, height });
  };
}, { once: true });
