/** The look of `<privet-privacy-center>`. */

import { makeSheet } from "../elements/dom.js";

const CSS = `
:host {
  display: block;
  font: var(--privet-font, 1rem/1.5 system-ui, sans-serif);
  color: var(--_text);
}
[hidden] { display: none !important; }
h2, h3, h4, p, ul, dl, dd { margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; }
h3 { font-size: 1.0625rem; }
h4 { font-size: 0.9375rem; }
:is(h2, h3):focus { outline: none; }
.center { display: grid; gap: 1rem; padding: 1.25rem; border: 1px solid var(--_line); border-radius: var(--privet-radius, 1rem); background: var(--_surface); }
.sections { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); align-items: start; }
section { display: grid; gap: 0.75rem; min-inline-size: 0; padding: 1rem; border-radius: 0.75rem; background: var(--_raised); overflow-wrap: anywhere; }
p, caption { color: var(--_quiet); font-size: 0.9375rem; }
dl { display: grid; gap: 0.25rem; }
dl div, li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; align-items: center; }
dd { font-weight: 600; font-variant-numeric: tabular-nums; }
ul { display: grid; gap: 0.375rem; padding: 0; list-style: none; }
table { inline-size: 100%; border-collapse: collapse; }
caption { padding-block-end: 0.25rem; text-align: start; }
th { font-weight: 400; text-align: start; }
th, td { padding: 0.125rem 0.5rem 0.125rem 0; padding-inline: 0 0.5rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.drawn { inline-size: 40%; }
.bar { display: block; min-inline-size: 2px; block-size: 0.625rem; border-radius: 0.3125rem; background: var(--_accent); }
.buttons, form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
label { display: grid; flex: 1 1 10rem; gap: 0.125rem; font-size: 0.875rem; }
button, input { min-block-size: 2.5rem; max-inline-size: 100%; padding: 0.375rem 0.875rem; border: 1px solid var(--_control); border-radius: 0.625rem;
  background: var(--_surface); color: inherit; font: inherit; font-size: 0.9375rem; }
input { inline-size: 100%; }
button { cursor: pointer; }
li button { min-block-size: 2rem; padding-block: 0.125rem; }
button:hover { background: var(--_raised); }
.report { margin: 0; white-space: pre-wrap; font-size: 0.8125rem; }
.danger { border-color: var(--_danger); color: var(--_danger); }
.confirm { display: grid; gap: 0.5rem; }
.status { min-block-size: 1.5em; font-weight: 600; color: var(--_text); }
@media (forced-colors: active) { .bar { background: Highlight; forced-color-adjust: none; } section { border: 1px solid; } }
`;

/** The sheet, made once and shared by all privacy centres of a page. */
export const privacyCenterSheet: () => CSSStyleSheet = makeSheet(CSS);
