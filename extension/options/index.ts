/** The options: what is hidden, for how long it is remembered, what is known, and the proof that nothing leaves. */
import "privet/elements/define";
import { LANGUAGES, type Messages, textsIn, wantedLanguages } from "../locales/index.js";
import { find, make } from "../shared/dom.js";
import { isLevel, LEVELS, loadSettings, type Managed, PRESETS, saveSettings, type Settings } from "../shared/settings.js";
import { showData } from "./data.js";
import { showOffline } from "./offline.js";
import { fill } from "../locales/index.js";

async function start(): Promise<void> {
  const managed = await loadSettings();
  const { language, messages } = textsIn(wantedLanguages(managed.settings.language));
  document.documentElement.lang = language;
  const texts = new Map<string, string>(Object.entries(messages.options));
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) element.textContent = texts.get(element.dataset["text"] ?? "") ?? "";
  fillForm(managed, messages);
  showData(messages);
  await showOffline(managed.settings, messages);
}

function fillForm({ settings, fixed }: Managed, messages: Messages): void {
  const { options } = messages;
  fillSelect("policy", PRESETS.map((name) => [name, name]), settings.policy);
  fillSelect("level", LEVELS.map((level) => [level, messages.levels[level].name]), settings.level);
  fillSelect("retention", [["0", options.retentionSession], ...[15, 60, 480].map((count): [string, string] => [String(count), fill(options.retentionMinutes, { count })])], String(settings.retention));
  fillSelect("language", [["", options.languageAuto], ...[...LANGUAGES.keys()].map((tag): [string, string] => [tag, nameOf(tag)])], settings.language);
  field("allow").value = settings.lists.allow.join("\n");
  field("deny").value = settings.lists.deny.join("\n");
  for (const element of find("form", HTMLFormElement).elements) {
    if (!(element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement)) continue;
    const name = element instanceof HTMLTextAreaElement ? "lists" : element.name;
    if (!fixed.some((each) => each === name)) continue;
    element.disabled = true;
    element.title = options.fixed;
  }
  find("form", HTMLFormElement).addEventListener("change", (event) => { void save(event.target, options); });
}

async function save(target: EventTarget | null, options: Messages["options"]): Promise<void> {
  const change = target instanceof HTMLSelectElement ? changeOf(target) : { lists: { allow: lines("allow"), deny: lines("deny") } };
  await saveSettings(change);
  find(".status", HTMLElement).textContent = options.saved;
  if (target instanceof HTMLSelectElement && target.name === "language") location.reload();
}

function changeOf({ name, value }: HTMLSelectElement): Partial<Settings> {
  const policy = PRESETS.find((preset) => preset === value);
  if (name === "policy" && policy !== undefined) return { policy };
  if (name === "level" && isLevel(value)) return { level: value };
  if (name === "retention") return { retention: Number(value) };
  return name === "language" ? { language: value } : {};
}

function fillSelect(name: string, rows: readonly (readonly [string, string])[], value: string): void {
  const select = find(`select[name=${name}]`, HTMLSelectElement);
  select.append(...rows.map(([key, title]) => make("option", { value: key }, title)));
  select.value = value;
}

function field(name: string): HTMLTextAreaElement {
  return find(`textarea[name=${name}]`, HTMLTextAreaElement);
}

function lines(name: string): readonly string[] {
  return [...new Set(field(name).value.split("\n").map((line) => line.trim()).filter((line) => line !== ""))];
}

/** A language's name in itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

void start();
