import { messagesIn, type Messages } from "./locales/index.js";

/** Says what stands in the page itself in `tag`; returns the texts for what scripts say. */
export function speak(tag: string): Messages {
  const messages = messagesIn(tag);
  document.documentElement.lang = tag;
  for (const [name, text] of Object.entries(messages.page)) {
    for (const element of document.querySelectorAll(`[data-text="${name}"]`)) element.textContent = text;
  }
  return messages;
}
