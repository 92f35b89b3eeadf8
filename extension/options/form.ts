/** The settings that are chosen or typed, and saved at once. */
import { fill, LANGUAGES, type Messages } from "../locales/index.js";
import { find, make } from "../shared/dom.js";
import { isFixed, isLevel, LEVELS, type Managed, POLICIES, saveSettings, type Settings } from "../shared/settings.js";

export function showForm(managed: Managed, { levels, options, policies }: Messages, language: string): void {
  const { settings } = managed;
  fillSelect("policy", POLICIES.map((name) => [name, policies[name]]), settings.policy);
  fillSelect("level", LEVELS.map((level) => [level, levels[level].name]), settings.level);
  fillSelect("retention", retentions(settings.retention).map((minutes) => [String(minutes), speakTime(minutes, options, language)]), String(settings.retention));
  fillSelect("language", [["", options.languageAuto], ...Object.keys(LANGUAGES).map((tag): [string, string] => [tag, nameOf(tag)])], settings.language);
  field("allow").value = settings.lists.allow.join("\n");
  field("deny").value = settings.lists.deny.join("\n");
  find("input[name=askConsent]", HTMLInputElement).checked = settings.askConsent;
  for (const element of controls()) lock(element, managed, options.fixed);
  find("form.settings", HTMLFormElement).addEventListener("change", ({ target }) => { void save(target, options); });
}

/** The lists as somebody else has changed them. */
export function showLists({ allow, deny }: Settings["lists"]): void {
  field("allow").value = allow.join("\n");
  field("deny").value = deny.join("\n");
}

function controls(): readonly (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
  return [...find("form.settings", HTMLFormElement).elements].filter((element) => element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement);
}

function lock(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, managed: Managed, title: string): void {
  const setting = SETTING_OF.get(element.name);
  if (setting === undefined || !isFixed(managed, setting)) return;
  element.disabled = true;
  // Said in words beside it: a colour, or a title that only a mouse finds, is not enough.
  element.closest("label")?.append(make("small", {}, title));
}

async function save(target: EventTarget | null, options: Messages["options"]): Promise<void> {
  const change = changeOf(target);
  if (change === undefined) return;
  const status = find(".status", HTMLElement);
  try {
    await saveSettings(change);
    status.textContent = options.saved;
  } catch {
    status.textContent = options.notSaved;
  }
  if (change.language !== undefined) location.reload();
}

function changeOf(target: EventTarget | null): Partial<Settings> | undefined {
  if (target instanceof HTMLInputElement && target.name === "askConsent") return { askConsent: target.checked };
  if (target instanceof HTMLTextAreaElement && target.name !== "ownPolicy") return { lists: { allow: lines("allow"), deny: lines("deny") } };
  if (!(target instanceof HTMLSelectElement)) return undefined;
  const { name, value } = target;
  // An own policy counts once it was looked at.
  const policy = POLICIES.find((known) => known === value && known !== "own");
  if (name === "policy") return policy && { policy };
  if (name === "level" && isLevel(value)) return { level: value };
  if (name === "retention") return { retention: Number(value) };
  return name === "language" ? { language: value } : undefined;
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

/** Those to choose from, and the one that an organisation may have set besides. */
function retentions(current: number): readonly number[] {
  return [...new Set([0, 15, 60, 480, current])].sort((one, other) => one - other);
}

function speakTime(minutes: number, options: Messages["options"], language: string): string {
  if (minutes === 0) return options.retentionSession;
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return fill(options.retentionTime, { time: new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count) });
}

/** A language's name in itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

const SETTING_OF: ReadonlyMap<string, keyof Settings> = new Map([
  ["policy", "policy"], ["ownPolicy", "ownPolicy"], ["level", "level"], ["allow", "lists"], ["deny", "lists"], ["retention", "retention"], ["language", "language"], ["askConsent", "askConsent"],
]);
