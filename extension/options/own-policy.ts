/** The person's own policy: looked at by the core before it is saved, so that a fault is said here and not by a message that is held. */
import { findPrivetError } from "privet";
import { fill, type Messages } from "../locales/index.js";
import { find } from "../shared/dom.js";
import { makeRedactor } from "../shared/redactor.js";
import { isFixed, type Managed, saveSettings } from "../shared/settings.js";

export function showOwnPolicy(managed: Managed, options: Messages["options"]): void {
  const { settings } = managed;
  const select = find("select[name=policy]", HTMLSelectElement);
  const box = find(".own", HTMLElement);
  const field = find("textarea[name=ownPolicy]", HTMLTextAreaElement);
  const show = (): void => {
    box.hidden = select.value !== "own";
  };
  select.addEventListener("change", show);
  show();
  field.value = settings.ownPolicy === "" ? EXAMPLE : settings.ownPolicy;
  const use = find(".use-policy", HTMLButtonElement);
  use.disabled = isFixed(managed, "policy") || isFixed(managed, "ownPolicy");
  use.addEventListener("click", () => { void save(field, options); });
}

async function save(field: HTMLTextAreaElement, options: Messages["options"]): Promise<void> {
  const fault = await findFault(field.value, options);
  find(".fault", HTMLElement).textContent = fault;
  field.setAttribute("aria-invalid", String(fault !== ""));
  if (fault !== "") return;
  await saveSettings({ policy: "own", ownPolicy: field.value });
  find(".status", HTMLElement).textContent = options.saved;
}

/** What is wrong with a policy, in words that name the place; empty when nothing is. */
async function findFault(written: string, options: Messages["options"]): Promise<string> {
  try {
    JSON.parse(written);
  } catch (error) {
    return fill(options.notJson, { message: error instanceof Error ? error.message : "" });
  }
  try {
    (await makeRedactor({ policy: "own", ownPolicy: written, lists: { allow: [], deny: [] } })).free();
    return "";
  } catch (error) {
    return fill(options.policyFault, { message: findPrivetError(error)?.message ?? "" });
  }
}

const EXAMPLE = `{
  "extends": "default",
  "rules": [
    { "entity": "PHONE_NUMBER", "operator": "keep" }
  ]
}`;
