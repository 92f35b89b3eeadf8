/** The look of `<privet-privacy-center>`. */

import { makeSheet } from "../elements/dom.js";

const CSS = `
:host {
  display: block;
  color-scheme: var(--privet-color-scheme, light dark);
  --accent: var(--privet-accent, light-dark(#0b6b5d, #5fd3bd));
  --danger: var(--privet-danger, light-dark(#a4161a, #ff9a92));
  --surface: var(--privet-surface, light-dark(#fff, #1b2022));
  --raised: var(--privet-raised, light-dark(#f4f6f5, #252b2e));
  --text: var(--privet-text, light-dark(#17211f, #e8eeec));
  --quiet: var(--privet-quiet, light-dark(#54615e, #a9b6b2));
  --line: var(--privet-line, light-dark(#d5dcda, #3b4447));
  --control: var(--privet-control, light-dark(#7d8a87, #7c8a87));
  --focus: var(--privet-focus, light-dark(#0a58ca, #8ab4ff));
  font: var(--privet-font, 1rem/1.5 system-ui, sans-serif);
  color: var(--text);
}
:host([hidden]), [hidden] { display: none; }
*, *::before, *::after { box-sizing: border-box; }
h2, h3, h4, p, ul, dl, dd { margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; }
h3 { font-size: 1.0625rem; }
h4 { font-size: 0.9375rem; }
:is(h2, h3):focus { outline: none; }
.center { display: grid; gap: 1rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: var(--privet-radius, 1rem); background: var(--surface); }
.sections { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); align-items: start; }
section { display: grid; gap: 0.75rem; min-inline-size: 0; padding: 1rem; border-radius: 0.75rem; background: var(--raised); overflow-wrap: anywhere; }
p, caption { color: var(--quiet); font-size: 0.9375rem; }
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
.bar { display: block; min-inline-size: 2px; block-size: 0.625rem; border-radius: 0.3125rem; background: var(--accent); }
.buttons, form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
label { display: grid; flex: 1 1 10rem; gap: 0.125rem; font-size: 0.875rem; }
button, input { min-block-size: 2.5rem; max-inline-size: 100%; padding: 0.375rem 0.875rem; border: 1px solid var(--control); border-radius: 0.625rem;
  background: var(--surface); color: inherit; font: inherit; font-size: 0.9375rem; }
input { inline-size: 100%; }
button { cursor: pointer; }
li button { min-block-size: 2rem; padding-block: 0.125rem; }
button:hover { background: var(--raised); }
.danger { border-color: var(--danger); color: var(--danger); }
.confirm { display: grid; gap: 0.5rem; }
:is(button, input):focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.status { min-block-size: 1.5em; font-weight: 600; color: var(--text); }
@media (forced-colors: active) { .bar { background: Highlight; forced-color-adjust: none; } section { border: 1px solid; } }
`;

/** The sheet, made once and shared by all privacy centres of a page. */
export const privacyCenterSheet: () => CSSStyleSheet = makeSheet(CSS);
