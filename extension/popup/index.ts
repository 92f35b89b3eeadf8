/** The popup: this site's level, what was hidden, and a box to try a text in. */
import { entities, init } from "privet";
import { loadWording } from "privet/elements";
import "privet/elements/define";
import { fill, type Messages, textsIn, wantedLanguages } from "../locales/index.js";
import { find, make, makeButton } from "../shared/dom.js";
import { guards, isFixed, type Level, levelOf, LEVELS, loadSettings, type Managed, saveSettings } from "../shared/settings.js";
import { speak } from "../shared/speak.js";
import { startTrying } from "../shared/trying.js";
import { profileOf, SITES } from "../sites/index.js";
import { readCounts } from "../worker/counts.js";

async function start(): Promise<void> {
  const managed = await loadSettings();
  const { messages } = speak(managed.settings.language);
  find(".options", HTMLButtonElement).addEventListener("click", () => { void chrome.runtime.openOptionsPage(); });
  await showSite(managed, messages);
  await startTrying(managed.settings, messages.popup.trySample);
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
  const isLocked = isFixed(managed, "level") || isFixed(managed, "sites");
  fieldset.hidden = false;
  fieldset.disabled = isLocked;
  if (isLocked) find(".applied", HTMLElement).textContent = messages.popup.managed;
  const current = levelOf(managed, site);
  const isInPageLocked = isFixed(managed, "inPage");
  const box = make("input", { type: "checkbox", name: "inPage", id: "in-page", "aria-describedby": "in-page-note" });
  box.checked = managed.settings.inPage.includes(site);
  box.disabled = isInPageLocked || !guards(current);
  box.addEventListener("change", () => { void setInPage(site, box.checked, messages); });
  for (const level of LEVELS) {
    const radio = make("input", { type: "radio", name: "level", value: level, id: `level-${level}`, "aria-describedby": `says-${level}` });
    radio.checked = level === current;
    radio.addEventListener("change", () => {
      box.disabled = isInPageLocked || !guards(level);
      void setLevel(site, level, messages);
    });
    const { name, says } = messages.levels[level];
    fieldset.append(make("div", { class: "level" }, radio, make("label", { for: radio.id }, name), make("small", { id: `says-${level}` }, says)));
  }
  // What it gives up is said before it is chosen, and as long as it is.
  fieldset.append(make("div", { class: "level in-page" }, box, make("label", { for: box.id }, messages.popup.inPage), make("small", { id: "in-page-note" }, messages.popup.inPageNote)));
}

async function setLevel(site: string, level: Level, messages: Messages): Promise<void> {
  const { settings } = await loadSettings();
  await saveSettings({ sites: { ...settings.sites, [site]: level } });
  find(".applied", HTMLElement).textContent = messages.options.saved;
}

async function setInPage(site: string, isInPage: boolean, messages: Messages): Promise<void> {
  const { settings } = await loadSettings();
  await saveSettings({ inPage: [...settings.inPage.filter((id) => id !== site), ...(isInPage ? [site] : [])] });
  find(".applied", HTMLElement).textContent = messages.options.saved;
}

async function showCounts(messages: Messages, site: string): Promise<void> {
  const { masked, held } = await readCounts(site);
  const nameOf = await loadNames();
  const rows = Object.entries(masked).sort(([, one], [, other]) => other - one).map(([entity, count]) => make("li", {}, `${nameOf(entity)}: ${count}`));
  if (held > 0) rows.push(make("li", {}, fill(messages.popup.heldCount, { count: held })));
  find(".counts", HTMLElement).replaceChildren(...(rows.length === 0 ? [make("li", {}, messages.popup.noCounts)] : rows));
}

/** What the person calls an entity. One of an own policy is in no table, and stands as it is. */
async function loadNames(): Promise<(entity: string) => string> {
  await init();
  const [wording, known] = await Promise.all([loadWording([document.documentElement.lang]), entities()]);
  const categories = new Map(known.map(({ entity, category }) => [entity, category]));
  return (entity) => wording.entity({ entity, category: categories.get(entity) ?? "custom" });
}

start().catch(() => {
  const failure = find(".failure", HTMLElement);
  failure.hidden = false;
  failure.textContent = textsIn(wantedLanguages("")).messages.popup.failed;
});
