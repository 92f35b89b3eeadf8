/** The look of `<privet-consent>` and `<privet-ai-notice>`. */

import { makeSheet } from "../elements/dom.js";

const CSS = `
:host {
  display: block;
  font: var(--privet-font, 1rem/1.5 system-ui, sans-serif);
}
[hidden] { display: none; }
h2, p, ul { margin: 0; }
h2 { font-size: 1.125rem; line-height: 1.3; }
h2:focus { outline: none; }
.banner { border: 1px solid var(--_line); border-radius: var(--privet-radius, 1rem); background: var(--_surface); color: var(--_text); }
.content { display: grid; gap: 0.75rem; padding: 1.25rem; }
dialog { inline-size: min(40rem, 100vw - 2rem); max-inline-size: none; max-block-size: calc(100dvh - 2rem); padding: 0; overflow: auto; border: 1px solid var(--_line);
  border-radius: var(--privet-radius, 1rem); background: var(--_surface); color: var(--_text); }
.quiet { color: var(--_quiet); font-size: 0.875rem; }
.signal { padding: 0.5rem 0.75rem; border-inline-start: 0.25rem solid var(--_accent); background: var(--_raised); }
ul { display: grid; gap: 0.5rem; padding: 0; list-style: none; }
.names { display: flex; flex-wrap: wrap; }
.names li { padding: 0.0625rem 0.75rem; border: 1px solid var(--_line); border-radius: 1rem; font-size: 0.9375rem; }
label { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.625rem; align-items: start; cursor: pointer; }
label input { inline-size: 1.25rem; block-size: 1.25rem; margin: 0.125rem 0 0; accent-color: var(--_accent); }
label small { grid-column: 2; color: var(--_quiet); font-size: 0.875rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
button { min-block-size: 2.5rem; padding: 0.375rem 1rem; border: 1px solid var(--_control); border-radius: 0.625rem; background: transparent; color: inherit; font: inherit; font-size: 0.9375rem; cursor: pointer; }
.buttons button { flex: 1 1 8rem; }
button:hover:not(:disabled) { background: var(--_raised); }
button:disabled { color: var(--_quiet); cursor: default; }
.state { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; color: var(--_text); }
.state button { min-block-size: 1.75rem; padding: 0 0.5rem; font-size: 0.8125rem; }
.status:empty { display: none; }
.notice { color: var(--_text); }
@media (forced-colors: active) { .signal { border-color: Highlight; } }
`;

/** The sheet, made once and shared by all elements of consent. */
export const consentSheet: () => CSSStyleSheet = makeSheet(CSS);
