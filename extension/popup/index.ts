/** The popup: this site's level, what was hidden, and a box to try a text in. */
import { createRedactor } from "privet";
import "privet/elements/define";
import { PersonalLists, PrivetComposerElement } from "privet/elements";
import { fill, type Messages, textsIn, wantedLanguages } from "../locales/index.js";
import { find, make, makeButton } from "../shared/dom.js";
import { type Level, levelOf, LEVELS, loadSettings, type Managed, saveSettings } from "../shared/settings.js";
import { profileOf, SITES } from "../sites/index.js";
import { readCounts } from "../worker/counts.js";

async function start(): Promise<void> {
  const managed = await loadSettings();
  const { language, messages } = textsIn(wantedLanguages(managed.settings.language));
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) element.textContent = textOf(messages.popup, element.dataset["text"]);
  find(".options", HTMLButtonElement).addEventListener("click", () => { void chrome.runtime.openOptionsPage(); });
  await showSite(managed, messages);
  await startTrying(managed, messages);
}

async function showSite(managed: Managed, messages: Messages): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const title = find(".site h2", HTMLElement);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    title.textContent = messages.popup.noSite;
    find(".counts-title", HTMLElement).hidden = true;
    return;
  }
  const profile = profileOf(url.hostname);
  title.textContent = fill(messages.popup.site, { site: profile.name });
  const origin = `${url.protocol}//${url.hostname}/*`;
  const isOurs = SITES.includes(profile) || (await chrome.permissions.contains({ origins: [origin] }));
  if (isOurs) showLevels(managed, messages, profile.id);
  else askPermission(messages, profile.name, origin);
  await showCounts(messages, profile.id);
}

function askPermission(messages: Messages, site: string, origin: string): void {
  const permit = find(".permit", HTMLElement);
  permit.append(
    make("p", {}, fill(messages.popup.notPermitted, { site })),
    makeButton(fill(messages.popup.permit, { site }), () => {
      void chrome.permissions.request({ origins: [origin] }).then((granted) => {
        if (granted) location.reload();
      });
    }, "primary"),
  );
}

function showLevels(managed: Managed, messages: Messages, site: string): void {
  const fieldset = find("fieldset", HTMLFieldSetElement);
  const isFixed = managed.fixed.includes("level") || managed.fixed.includes("sites");
  fieldset.hidden = false;
  fieldset.disabled = isFixed;
  if (isFixed) find(".applied", HTMLElement).textContent = messages.popup.managed;
  const current = levelOf(managed, site);
  for (const level of LEVELS) {
    const radio = make("input", { type: "radio", name: "level", value: level, id: `level-${level}`, "aria-describedby": `says-${level}` });
    radio.checked = level === current;
    radio.addEventListener("change", () => { void setLevel(site, level, messages); });
    const { name, says } = messages.levels[level];
    fieldset.append(make("div", { class: "level" }, radio, make("label", { for: radio.id }, name), make("small", { id: `says-${level}` }, says)));
  }
}

async function setLevel(site: string, level: Level, messages: Messages): Promise<void> {
  const { settings } = await loadSettings();
  await saveSettings({ sites: { ...settings.sites, [site]: level } });
  find(".applied", HTMLElement).textContent = messages.options.saved;
}

async function showCounts(messages: Messages, site: string): Promise<void> {
  const { masked, held } = await readCounts(site);
  const rows = Object.entries(masked).sort(([, one], [, other]) => other - one).map(([entity, count]) => make("li", {}, `${toWords(entity)}: ${count}`));
  if (held > 0) rows.push(make("li", {}, fill(messages.popup.heldCount, { count: held })));
  find(".counts", HTMLElement).replaceChildren(...(rows.length === 0 ? [make("li", {}, messages.popup.noCounts)] : rows));
}

async function startTrying({ settings }: Managed, messages: Messages): Promise<void> {
  const composer = find("privet-composer", PrivetComposerElement);
  const field = find("textarea", HTMLTextAreaElement);
  const output = find("output", HTMLOutputElement);
  field.value = messages.popup.trySample;
  const redactor = await createRedactor({ policy: new PersonalLists(settings.lists).toPolicy(settings.policy) });
  await redactor.loadNames();
  composer.redactor = redactor;
  const show = (): void => {
    const chat = redactor.conversation("try");
    output.textContent = chat.redact(field.value).text;
    chat.free();
  };
  field.addEventListener("input", show);
  show();
}

function textOf(messages: Messages["popup"], name: string | undefined): string {
  return Object.entries(messages).find(([key]) => key === name)?.[1] ?? "";
}

function toWords(entity: string): string {
  return entity.toLowerCase().replaceAll("_", " ");
}

start().catch(() => {
  const failure = find(".failure", HTMLElement);
  failure.hidden = false;
  failure.textContent = textsIn(navigator.languages).messages.popup.failed;
});
