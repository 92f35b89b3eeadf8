/** Has a page of ours speak the person's language. */
import type { Chosen } from "../locales/choose.js";
import { type Messages, textsIn, wantedLanguages } from "../locales/index.js";
import { isObject, isText } from "./json.js";

/** Sets language and direction of the page, and fills elements with `data-text`: the path of a text, `popup.title`. */
export function speak(chosen: string): Chosen<Messages> {
  const texts = textsIn(wantedLanguages(chosen));
  document.documentElement.lang = texts.language;
  document.documentElement.dir = texts.direction;
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) element.textContent = textAt(texts.messages, element.dataset["text"] ?? "");
  return texts;
}

function textAt(messages: Messages, path: string): string {
  const text = path.split(".").reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), messages);
  return isText(text) ? text : "";
}
