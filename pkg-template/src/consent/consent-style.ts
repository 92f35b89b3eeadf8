/** The look of `<privet-consent>` and `<privet-ai-notice>`. */

import { makeSheet } from "../elements/dom.js";

const CSS = `
:host {
  display: block;
  color-scheme: var(--privet-color-scheme, light dark);
  --accent: var(--privet-accent, light-dark(#0b6b5d, #5fd3bd));
  --surface: var(--privet-surface, light-dark(#fff, #1b2022));
  --raised: var(--privet-raised, light-dark(#f4f6f5, #252b2e));
  --text: var(--privet-text, light-dark(#17211f, #e8eeec));
  --quiet: var(--privet-quiet, light-dark(#54615e, #a9b6b2));
  --line: var(--privet-line, light-dark(#d5dcda, #3b4447));
  --control: var(--privet-control, light-dark(#7d8a87, #7c8a87));
  --focus: var(--privet-focus, light-dark(#0a58ca, #8ab4ff));
  font: var(--privet-font, 1rem/1.5 system-ui, sans-serif);
}
:host([hidden]), [hidden] { display: none; }
*, *::before, *::after { box-sizing: border-box; }
h2, p, ul { margin: 0; }
h2 { font-size: 1.125rem; line-height: 1.3; }
h2:focus { outline: none; }
.banner { border: 1px solid var(--line); border-radius: var(--privet-radius, 1rem); background: var(--surface); color: var(--text); }
.content { display: grid; gap: 0.75rem; padding: 1.25rem; }
dialog { inline-size: min(40rem, 100vw - 2rem); max-inline-size: none; max-block-size: calc(100dvh - 2rem); padding: 0; overflow: auto; border: 1px solid var(--line);
  border-radius: var(--privet-radius, 1rem); background: var(--surface); color: var(--text); }
dialog::backdrop { background: rgb(8 14 13 / 55%); }
.quiet { color: var(--quiet); font-size: 0.875rem; }
.signal { padding: 0.5rem 0.75rem; border-inline-start: 0.25rem solid var(--accent); background: var(--raised); }
ul { display: grid; gap: 0.5rem; padding: 0; list-style: none; }
.names { display: flex; flex-wrap: wrap; }
.names li { padding: 0.0625rem 0.75rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 0.9375rem; }
label { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.625rem; align-items: start; cursor: pointer; }
label input { inline-size: 1.25rem; block-size: 1.25rem; margin: 0.125rem 0 0; accent-color: var(--accent); }
label small { grid-column: 2; color: var(--quiet); font-size: 0.875rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
button { min-block-size: 2.5rem; padding: 0.375rem 1rem; border: 1px solid var(--control); border-radius: 0.625rem; background: transparent; color: inherit; font: inherit; font-size: 0.9375rem; cursor: pointer; }
.buttons button { flex: 1 1 8rem; }
button:hover:not(:disabled) { background: var(--raised); }
button:disabled { color: var(--quiet); cursor: default; }
:is(button, input, a):focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.state { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; color: var(--text); }
.state button { min-block-size: 1.75rem; padding: 0 0.5rem; font-size: 0.8125rem; }
.status:empty { display: none; }
.notice { color: var(--text); }
@media (forced-colors: active) { .signal { border-color: Highlight; } }
`;

/** The sheet, made once and shared by all elements of consent. */
export const consentSheet: () => CSSStyleSheet = makeSheet(CSS);
