/** Forms that the page sends by navigating: their texts are masked in their fields, then they go. */
import { toAbsolute } from "./address.js";
import { readBody } from "./body.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

export function hookForms(line: Line): void {
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement): void {
    if (line.isOff) natives.submit(this);
    else void submitLater(line, this, undefined);
  };
  // Last of all listeners: a page that sends the form itself has prevented the browser from doing it.
  natives.addEventListener(window, "submit", (event) => {
    if (line.isOff || event.defaultPrevented || !(event instanceof SubmitEvent) || !(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    void submitLater(line, event.target, event.submitter ?? undefined);
  });
}

async function submitLater(line: Line, form: HTMLFormElement, submitter: HTMLElement | undefined): Promise<void> {
  const data = new natives.FormData(form, submitter);
  const url = toAbsolute(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "");
  if (url === undefined) return;
  const { body, mediaType } = await readBody(data);
  const verdict = await line.ask({ transport: "form", method: form.method.toUpperCase(), url: url.href, mediaType, body });
  if (verdict.verdict === "hold") return;
  if (verdict.verdict === "send" && verdict.body.kind === "form") fillIn(form, verdict.body.entries.flatMap((entry) => ("value" in entry ? [entry] : [])));
  if (submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) keepSubmitter(form, submitter);
  natives.submit(form);
}

/** Fields of the same name take their values in order, as a form sends them. */
function fillIn(form: HTMLFormElement, entries: readonly { readonly name: string; readonly value: string }[]): void {
  const left = [...entries];
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    if (field.disabled || /^(?:checkbox|radio|file|submit|button|image|reset)$/.test(field.type)) continue;
    const index = left.findIndex(({ name }) => name === field.name);
    const [next] = index < 0 ? [] : left.splice(index, 1);
    if (next !== undefined) field.value = next.value;
  }
}

/** `submit()` leaves out the button that was pressed. */
function keepSubmitter(form: HTMLFormElement, { name, value }: HTMLButtonElement | HTMLInputElement): void {
  if (name === "") return;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
}
